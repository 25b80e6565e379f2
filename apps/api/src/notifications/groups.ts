import type { NotificationChannel, NotificationGroup } from '@thulubazaar/contract';

/** How much a notification may disturb. */
export type Urgency = 'high' | 'normal' | 'low';

/** What goes for the notifications of a group until somebody says otherwise. */
export interface GroupDefaults {
  readonly urgency: Urgency;
  /** By what it comes besides standing in the list. SMS only for who chose it: each costs the house. */
  readonly channels: readonly NotificationChannel[];
  /** During quiet hours: waits for their end; comes where the person said that messages may; comes. */
  readonly atNight: 'waits' | 'asMessage' | 'comes';
  /** It leaves though it was read, and by a mail of its own though there is a digest. */
  readonly always?: true;
}

const quietly = { urgency: 'normal', channels: ['push'], atNight: 'waits' } as const;

export const groupDefaults: Readonly<Record<NotificationGroup, GroupDefaults>> = {
  messages: { urgency: 'high', channels: ['push'], atNight: 'asMessage' },
  offers: { urgency: 'high', channels: ['push'], atNight: 'asMessage' },
  alerts: quietly,
  favourites: { ...quietly, urgency: 'low' },
  shops: quietly,
  own_listings: { ...quietly, channels: ['push', 'mail'] },
  deals: quietly,
  decisions: { ...quietly, channels: ['push', 'mail'] },
  account: { ...quietly, channels: ['push', 'mail'] },
  security: { urgency: 'high', channels: ['push', 'mail'], atNight: 'comes', always: true },
};

/** What is quiet until somebody says otherwise: ten in the evening to seven in the morning, messages aside. */
export const defaultQuiet = { from: 22 * 60, to: 7 * 60, messages: true };
export const defaultDigest = { every: 'off', hour: 8 } as const;
