import { createHash } from 'node:crypto';
import type { Parcel } from '../delivery.ts';

/** By what an app opens the right screen, and does what the button says. */
export function openingOf({ id, path, group, tag, lang, action }: Parcel) {
  const button = action && { do: action.do, token: action.token };
  return { id, path, group, tag, lang, ...(button && { action: button }) };
}

// Longer than Apple takes, a name stands for itself by what is made of it: cut it could meet another.
function collapseIdOf(tag: string): string {
  return /^[\x21-\x7e]{1,64}$/.test(tag) ? tag : createHash('sha256').update(tag).digest('base64url');
}

/** How Apple is to carry a parcel. */
export function appleHeaders({ tag, ttl, urgency }: Parcel): Record<string, string> {
  return {
    'apns-collapse-id': collapseIdOf(tag),
    'apns-priority': urgency === 'high' ? '10' : '5',
    'apns-expiration': String(Math.floor(Date.now() / 1000) + ttl),
  };
}

/** What an iPhone is given besides the text: how it is shown, and what expo-notifications hands the app. */
export function applePayload(parcel: Parcel) {
  const { urgency, group, badge, action } = parcel;
  return {
    aps: {
      sound: urgency === 'high' ? 'default' : '',
      'thread-id': group,
      ...(badge !== null && { badge }),
      ...(action && { category: action.do }),
    },
    body: openingOf(parcel),
  };
}
