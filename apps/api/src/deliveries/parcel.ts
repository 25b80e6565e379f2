import {
  deliveryChannels,
  type Lang,
  type NotificationChannel,
  type NotificationGroup,
} from '@thulubazaar/contract';
import { readContacts } from '../accounts/stored-contacts.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { groupDefaults, type Urgency } from '../notifications/groups.ts';
import { notificationTexts, sentenceOf, type Understood, understand } from '../notifications/words.ts';
import type { Claimed } from './claim.ts';
import type { Parcel, ParcelAction, To } from './delivery.ts';
import { targetOf } from './devices.ts';
import { actToken, type Stoppable, stopToken } from './links.ts';
import { shortened } from './shortened.ts';

type Packing = Pick<Kernel, 'config' | 'encryption'>;

/** What leaves and where to, or why nothing does, ever or yet. */
export type Packed = { parcel: Parcel; to: To } | { skip: string } | { later: string };

const hour = 3600;
const ttls: Record<Urgency, number> = { high: 48 * hour, normal: 24 * hour, low: 12 * hour };
/** Beyond so long nobody wants to hear of it any more, however it came to wait. */
const tooOldMs = 72 * hour * 1000;

/** Which of the person's channels a way belongs to. */
export function channelOf(channel: Claimed['channel']): NotificationChannel {
  return channel === 'mail' || channel === 'sms' ? channel : 'push';
}

/** The ways of a person's channel. */
export function waysOf(channel: NotificationChannel) {
  return deliveryChannels.filter((way) => channelOf(way) === channel);
}

/** Where something goes; null where that is gone. */
export function whereTo(context: Packing, claimed: Claimed): To | null {
  const { channel, device_id: deviceId, target_encrypted, device_presents } = claimed;
  if (channelOf(channel) === 'push')
    return deviceId && target_encrypted
      ? {
          deviceId,
          target: targetOf(context, deviceId, target_encrypted),
          presents: device_presents ?? false,
        }
      : null;
  const contact = readContacts(context, claimed)[channel === 'mail' ? 'email' : 'phone'];
  return contact ? { contact } : null;
}

/** Puts a notification into the words of who gets it. */
export function pack(context: Packing, claimed: Claimed, now = Date.now()): Packed {
  const { kind, data, read_at, waited_since, has_fallen, is_away } = claimed;
  const understood = kind === null ? null : understand(kind, data);
  if (now - waited_since.getTime() > tooOldMs) return { skip: 'too old' };
  // While a release rolls out a worker of the one before may have taken what only the next can put into words.
  if (!understood) return { later: 'no words for it' };
  const { group } = understood.kind;
  const { always } = groupDefaults[group];
  if (read_at && !always) return { skip: 'read' };
  if (has_fallen) return { skip: 'not shown any more' };
  if (is_away) return { skip: 'away' };
  const to = whereTo(context, claimed);
  if (!to) return { skip: 'nowhere to' };
  return { parcel: parcelOf(context, claimed, understood), to };
}

function parcelOf(context: Packing, claimed: Claimed, understood: Understood): Parcel {
  const { kind, data } = understood;
  const { group } = kind;
  const lang = claimed.device_lang ?? claimed.user_lang;
  const body = sentenceOf(understood, lang);
  const urgency = kind.urgency ?? groupDefaults[group].urgency;
  return {
    id: claimed.notification_id ?? 0,
    lang,
    group,
    title: channelOf(claimed.channel) === 'push' ? titleOf(group, lang) : subjectOf(body),
    body,
    path: `/${lang}${kind.path(data) ?? '/notifications'}`,
    tag: tagOf(understood, claimed.key ?? ''),
    urgency,
    ttl: ttls[urgency],
    action: actionOf(context, claimed, understood, lang),
    badge: claimed.unread,
    stopUrl: stopUrl(context, claimed.user_id, group, channelOf(claimed.channel)),
  };
}

function titleOf(group: NotificationGroup, lang: Lang): string {
  return notificationTexts[lang](`notifications.title_${group}`);
}

const longestSubject = 90;

function subjectOf(body: string): string {
  return shortened(body.replace(/[.।]$/, ''), longestSubject);
}

// Of one listing what was said last takes the place of what was said before.
function tagOf({ kind, name, data }: Understood, key: string): string {
  const adId = kind.collapse ? null : kind.adId?.(data);
  if (kind.collapse) return kind.collapse(data);
  return adId && kind.group === 'own_listings' ? `listing-${adId}` : `${name}-${key}`;
}

function actionOf(
  { config }: Packing,
  { notification_id, user_id: userId }: Claimed,
  { kind, data }: Understood,
  lang: Lang,
): ParcelAction | null {
  const adId = kind.adId?.(data);
  if (!kind.action || !adId || notification_id === null) return null;
  return {
    do: kind.action,
    label: notificationTexts[lang](`notifications.${kind.action}`),
    done: notificationTexts[lang]('notifications.done'),
    token: actToken(config, { notificationId: notification_id, userId, adId }),
  };
}

/** Where a message is stopped; what mail programs press as well. */
export function stopUrl(
  { config }: Packing,
  userId: string,
  group: Stoppable,
  channel: NotificationChannel,
): string {
  const token = stopToken(config, { userId, group, channel });
  return `${config.webUrl}/api/notifications/stop?token=${encodeURIComponent(token)}`;
}
