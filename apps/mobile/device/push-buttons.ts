import { ApiError } from '@thulubazaar/client';
import * as Notifications from 'expo-notifications';
import { Platform } from 'react-native';
import { api } from '~/data/api.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { currentTexts } from '~/i18n/texts.ts';
import { type Carried, readCarried } from './push-kinds.ts';

/** What the button did, in words; `isOver` where pressing it again comes to nothing else. */
interface Said {
  text: string;
  isOver: boolean;
}

/** By their tokens: one press is heard of by the task and, once the app is open, by who follows what is pressed. */
const answers = new Map<string, Promise<Said>>();

/** Does what the button of a notification says, by its own token: nobody has to be signed in. */
export function answerBy({ id, action }: Carried): Promise<Said> {
  const token = action?.token ?? '';
  const known = answers.get(token);
  if (known) return known;
  const said = act(id, token);
  answers.set(token, said);
  said.then(({ isOver }) => {
    if (!isOver) answers.delete(token);
  });
  return said;
}

async function act(id: number, token: string): Promise<Said> {
  try {
    await api('POST /api/notifications/{id}/act', { params: { id }, body: { token } });
    return { text: currentTexts().t('notifications.done'), isOver: true };
  } catch (error) {
    const status = error instanceof ApiError ? error.status : 0;
    // Refused for good; 401 is another session beginning meanwhile, since the token alone is asked for.
    const isOver = status >= 400 && status < 500 && status !== 401 && status !== 429;
    return { text: problemText(error, currentTexts().t), isOver };
  }
}

/**
 * Takes away a notification whose button was pressed: Android leaves it there, iOS has done so itself.
 * @param identifier of the request: the tag, by which the library shows it
 */
export function takeAway(identifier: string): Promise<void> {
  return Notifications.dismissNotificationAsync(identifier).catch(() => {});
}

/** What a task is given of a pressed button; null of all else, such as a message that came. */
export function readPressed(
  data: unknown,
): { carried: Carried; identifier: string; title: string | null } | null {
  const { actionIdentifier, notification } = data as Partial<Notifications.NotificationResponse>;
  if (actionIdentifier !== 'act' || !notification) return null;
  const { identifier, content } = notification.request;
  // A task is given it as the phone's side has it, before the library reads it.
  const { dataString } = content as { dataString?: string };
  let said: unknown = content.data;
  try {
    if (dataString !== undefined) said = JSON.parse(dataString);
  } catch {
    return null;
  }
  const carried = readCarried(said);
  return carried?.action ? { carried, identifier, title: content.title } : null;
}

/** Says in the place of a notification what became of its button, without a sound. */
export async function replace(
  { carried, identifier, title }: NonNullable<ReturnType<typeof readPressed>>,
  text: string,
): Promise<void> {
  const { id, path, group } = carried;
  await Notifications.scheduleNotificationAsync({
    identifier,
    content: { title, body: text, data: { id, path, group }, sound: false },
    trigger: { channelId: group },
  });
}

/**
 * Shows what came as data alone while the app is open: then the library on Android only tells of it (NotificationsHandler.kt of
 * expo-notifications), and shows it by itself at all other times. Under the same identifier, so that it stands once; whoever handles
 * what comes decides about it as about others.
 */
export async function showHere({ identifier, content, trigger }: Notifications.NotificationRequest) {
  if (Platform.OS !== 'android' || !trigger || !('remoteMessage' in trigger)) return;
  const { remoteMessage } = trigger;
  const { title, body, data, badge, categoryIdentifier } = content;
  const carried = readCarried(data);
  if (!remoteMessage || remoteMessage.notification || !carried) return;
  await Notifications.scheduleNotificationAsync({
    identifier,
    content: {
      ...{ title, body, data },
      ...(badge !== null && { badge }),
      ...(categoryIdentifier && { categoryIdentifier }),
    },
    trigger: { channelId: carried.group },
  });
}
