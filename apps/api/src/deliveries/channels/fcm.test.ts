import { longestTitle } from '@thulubazaar/contract/limits';
import { expect, it } from 'vitest';
import type { Parcel, ParcelAction } from '../delivery.ts';
import { presentedMessage } from './fcm.ts';

const action: ParcelAction = { do: 'confirm', label: 'अझै छ', done: 'भयो।', token: 't'.repeat(400) };
const parcel: Parcel = {
  ...{ id: Number.MAX_SAFE_INTEGER, lang: 'ne', group: 'own_listings', title: 'तपाईंको सूचना' },
  body: `“${'ठू'.repeat(longestTitle)}” अझै छ? `.repeat(9),
  ...{
    path: `/ne/listing/${'a'.repeat(120)}`,
    tag: 'listing-9007199254740991',
    urgency: 'normal',
    ttl: 86_400,
  },
  ...{ action, badge: 9999, stopUrl: null },
};

it('stays below what Firebase takes of data, whatever is said', () => {
  const { data } = presentedMessage(parcel, action, 'a-token').message;
  const bytes = Object.entries(data).reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
  expect(bytes).toBeLessThan(4096);
  expect(data.message.endsWith('…')).toBe(true);
});
