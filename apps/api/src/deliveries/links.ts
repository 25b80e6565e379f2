import { createHmac, timingSafeEqual } from 'node:crypto';
import { type NotificationChannel, notificationChannels, notificationGroups } from '@thulubazaar/contract';
import type { Config } from '../kernel/config.ts';

type Signing = Pick<Config, 'authSecret'>;

function signed({ authSecret }: Signing, what: string, text: string): string {
  const mac = createHmac('sha256', authSecret).update(`notifications ${what} ${text}`).digest('base64url');
  return `${text}.${mac}`;
}

/** What was signed; null where somebody else has written it. */
function opened(config: Signing, what: string, token: string): string | null {
  const text = token.slice(0, Math.max(0, token.lastIndexOf('.')));
  const [given, right] = [Buffer.from(token), Buffer.from(signed(config, what, text))];
  return given.length === right.length && timingSafeEqual(given, right) ? text : null;
}

/** What links stop: notifications of a group, or the digest, which says how often it came so that it can be taken back. */
export const stoppable = [...notificationGroups, 'digest_daily', 'digest_weekly'] as const;
export type Stoppable = (typeof stoppable)[number];

/** What a link to stop is about. */
export interface Stopping {
  userId: string;
  group: Stoppable;
  channel: NotificationChannel;
}

/** A link that stops notifications of a group by a channel, for whoever got one of them. It does not end: mail is kept for years. */
export function stopToken(config: Signing, { userId, group, channel }: Stopping): string {
  return signed(config, 'stop', `${userId}.${group}.${channel}`);
}

export function openStopToken(config: Signing, token: string): Stopping | null {
  const [userId, group, channel] = opened(config, 'stop', token)?.split('.') ?? [];
  const ofGroup = stoppable.find((each) => each === group);
  const byChannel = notificationChannels.find((each) => each === channel);
  return userId && ofGroup && byChannel ? { userId, group: ofGroup, channel: byChannel } : null;
}

/** What a button of a pushed notification may do, for whom. */
export interface Acting {
  notificationId: number;
  userId: string;
  adId: number;
}

export function actToken(config: Signing, { notificationId, userId, adId }: Acting): string {
  return signed(config, 'act', `${notificationId}.${userId}.${adId}`);
}

export function openActToken(config: Signing, token: string): Acting | null {
  const [notificationId, userId, adId] = opened(config, 'act', token)?.split('.') ?? [];
  return userId ? { notificationId: Number(notificationId), userId, adId: Number(adId) } : null;
}
