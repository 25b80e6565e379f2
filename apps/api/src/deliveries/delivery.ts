import type { DeliveryChannel, Lang, NotificationGroup } from '@thulubazaar/contract';
import type { Urgency } from '../notifications/groups.ts';

/** Where a device is reached, as it is stored encrypted. */
export interface Target {
  address: string;
  /** Of a subscription of Web Push. */
  keys?: { p256dh: string; auth: string };
  /** Of a token of Apple's: of which app, and whether of a build for development. */
  apns?: { bundle: string; sandbox: boolean };
}

/** What the button of a pushed notification does, and what allows it. */
export interface ParcelAction {
  do: 'confirm' | 'renew';
  label: string;
  /** What is said once it is done. */
  done: string;
  token: string;
}

/** What leaves for somebody, in their language. */
export interface Parcel {
  /** Of the notification: a device shows one once, however often it comes. 0 of a digest. */
  id: number;
  lang: Lang;
  group: NotificationGroup;
  title: string;
  body: string;
  /** Where it leads on the web, without origin; with the language. */
  path: string;
  /** What takes the place of one another on a phone. */
  tag: string;
  urgency: Urgency;
  /** Seconds after which it is of no use any more. */
  ttl: number;
  action: ParcelAction | null;
  /** The number on an app's icon; null where there is none. */
  badge: number | null;
  /** Stops what this came by, without signing in. */
  stopUrl: string | null;
}

/** Where a parcel goes; `presents` where the app on it shows by itself what is data alone. */
export type To = { target: Target; deviceId: string; presents: boolean } | { contact: string };

/**
 * What became of a try.
 * - `refused`: it has not arrived, and may be tried again: the request never left, or the other end said so
 * - `unclear`: it may have arrived
 * - `dead`: nothing will ever arrive there
 * - `failed`: this will never arrive
 */
export type Outcome =
  | { result: 'sent'; providerId?: string }
  | { result: 'refused'; reason: string; retryAfter?: number }
  | { result: 'unclear'; reason: string }
  | { result: 'dead'; reason: string }
  | { result: 'failed'; reason: string };

/** A way on which notifications leave. */
export interface Channel {
  readonly name: DeliveryChannel;
  /** Whether who receives it twice sees it once, so that what is unclear is tried again. */
  readonly showsOnce: boolean;
  send(parcel: Parcel, to: To): Promise<Outcome>;
}
