import { notificationGroups } from '@thulubazaar/contract/limits';
import { Store } from '@thulubazaar/frontend/store';
import { getIosPushNotificationServiceEnvironmentAsync } from 'expo-application';
import * as Notifications from 'expo-notifications';
import { Linking, Platform } from 'react-native';
import { api } from '~/data/api.ts';
import { appName } from '~/data/config.ts';
import { session } from '~/data/session.ts';
import { openShelf } from '~/data/shelf.ts';
import { shelfOfAccount } from '~/data/shelf-kinds.ts';
import { unread } from '~/data/unread.ts';
import { currentTexts } from '~/i18n/texts.ts';
import type { PushState } from './push-kinds.ts';
import { hearButtons } from './push-task.ts';
import { settings } from './settings.ts';

const name = 'push-device';
/** What rings: somebody waits for an answer, or somebody else may be in the account. */
const loud: readonly string[] = ['messages', 'offers', 'security'];

interface Registered {
  id: string;
  /** What the API was told, as it went out. */
  said: string;
}

/** Names the kinds of news as the phone's own settings show them, in the language of the app. */
async function nameChannels(): Promise<void> {
  const { t } = currentTexts();
  if (Platform.OS === 'android')
    for (const group of notificationGroups)
      await Notifications.setNotificationChannelAsync(group, {
        name: t(`notifications.group_${group}`),
        importance: loud.includes(group)
          ? Notifications.AndroidImportance.HIGH
          : Notifications.AndroidImportance.DEFAULT,
      });
  for (const action of ['confirm', 'renew'] as const)
    await Notifications.setNotificationCategoryAsync(action, [
      {
        identifier: 'act',
        buttonTitle: t(`notifications.${action}`),
        options: { opensAppToForeground: false },
      },
    ]);
  await hearButtons();
}

/** What the API is told of this phone. */
async function thisPhone(address: string) {
  const said = { address, lang: settings.lang, app: appName };
  // The library shows there what is data alone, with the buttons of its category.
  if (Platform.OS === 'android') return { channel: 'fcm' as const, ...said, presents: true };
  const isSandbox = (await getIosPushNotificationServiceEnvironmentAsync()) === 'development';
  return { channel: 'apns' as const, ...said, ...(isSandbox && { sandbox: true }) };
}

/** Tells this phone what is new for whoever is signed in, once they have said so. */
class Push extends Store {
  state: PushState = 'unknown';
  #owner: string | undefined;
  #lang: string | undefined;

  /** Follows the session, the language, the number on the icon. @returns what stops that */
  follow(): () => void {
    const look = () => {
      const owner = session.me?.handle;
      if (owner === this.#owner && settings.lang === this.#lang) return;
      this.#owner = owner;
      this.#lang = settings.lang;
      this.#look().catch(() => {});
    };
    const badge = () => {
      Notifications.setBadgeCountAsync(unread.messages + unread.notifications).catch(() => {});
    };
    const token = Notifications.addPushTokenListener(() => this.#register().catch(() => {}));
    const stops = [session.subscribe(look), settings.subscribe(look), unread.subscribe(badge)];
    look();
    return () => {
      token.remove();
      for (const stop of stops) stop();
    };
  }

  /** Asks the person, where they have not been asked, and tells the API of this phone. @returns whether it is told now */
  async ask(): Promise<boolean> {
    await nameChannels();
    const { status } = await Notifications.requestPermissionsAsync();
    if (status !== 'granted') {
      this.#now('denied');
      return false;
    }
    return this.#register();
  }

  /** The phone's own settings of this app: what was refused is allowed there alone. */
  openSettings(): void {
    Linking.openSettings();
  }

  /** Before signing out. That the API pushes here ends with the session; until it does, the phone's token is no good any more. */
  async stop(): Promise<void> {
    await Promise.allSettled([
      Notifications.unregisterForNotificationsAsync(),
      Notifications.dismissAllNotificationsAsync(),
      Notifications.setBadgeCountAsync(0),
    ]);
    await this.#keep(null);
    this.#now('off');
  }

  async #look(): Promise<void> {
    if (!session.me) return this.#now('unknown');
    const { status, canAskAgain } = await Notifications.getPermissionsAsync();
    if (status !== 'granted') return this.#now(canAskAgain ? 'off' : 'denied');
    await nameChannels();
    await this.#register();
  }

  async #register(): Promise<boolean> {
    if (!session.me) return false;
    let token: string;
    try {
      token = String((await Notifications.getDevicePushTokenAsync()).data);
    } catch {
      this.#now('absent');
      return false;
    }
    const body = await thisPhone(token);
    // After an update as well: the API knows by it which version is where, and what it can.
    const said = JSON.stringify(body);
    if ((await this.#read())?.said !== said) {
      const { id } = await api('POST /api/notifications/devices', { body });
      await this.#keep({ id, said });
    }
    this.#now('on');
    return true;
  }

  async #read(): Promise<Registered | null> {
    if (!session.me) return null;
    const text = await openShelf(shelfOfAccount(session.me.handle)).get(name);
    return text ? (JSON.parse(text) as Registered) : null;
  }

  async #keep(registered: Registered | null): Promise<void> {
    if (!session.me) return;
    const shelf = openShelf(shelfOfAccount(session.me.handle));
    if (registered) await shelf.set(name, JSON.stringify(registered));
    else await shelf.drop(name);
  }

  #now(state: PushState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed();
  }
}

export const push = new Push();
