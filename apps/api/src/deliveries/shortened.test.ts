import { describe, expect, it } from 'vitest';
import { bodyOf } from './channels/apns.ts';
import { messageOf, presentedMessage } from './channels/fcm.ts';
import { payloadOf } from './channels/payload.ts';
import { smsOf } from './channels/sms.ts';
import type { Parcel, ParcelAction } from './delivery.ts';
import { shortened } from './shortened.ts';

const action: ParcelAction = { do: 'confirm', label: 'अझै छ', done: 'भयो।', token: 't'.repeat(140) };
const parcelOf = (body: string): Parcel => ({
  ...{ id: Number.MAX_SAFE_INTEGER, lang: 'ne', group: 'decisions', title: 'मोडरेटरको निर्णय', body, action },
  ...{ path: `/ne/listing/${'कोठा-'.repeat(16)}9007199254740991`, tag: 'listing-9007199254740991' },
  ...{ urgency: 'high', ttl: 86_400, badge: 9999, stopUrl: null },
});

/** Ten thousand characters of what a title may be made of. */
const long = {
  english: 'a room '.repeat(1500),
  nepali: 'ठूलो कोठा भाडामा छ। '.repeat(500),
  conjuncts: 'क्ष्म्यैं'.repeat(1200),
  families: '👩‍👩‍👧‍👦'.repeat(1000),
  flags: '🇳🇵'.repeat(2600),
  quotes: '"\\'.repeat(5000),
  'one letter without end': `क${'ा'.repeat(10_000)}`,
};

const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('a text that is too long', () => {
  it.each(Object.entries(long))('ends between two letters: %s', (_name, text) => {
    for (let most = 40; most < 60; most += 1) {
      const left = shortened(text, most);
      expect(left.length).toBeLessThanOrEqual(most);
      expect(left).toMatch(/…$/);
      expect(left).not.toMatch(halves);
      // What follows the cut is no sign of the letter before it.
      expect(text.slice(left.length - 1)).not.toMatch(/^(?:\u200d|\ufe0f)/);
    }
  });

  it('keeps a conjunct, a family and a flag whole or not at all', () => {
    expect(shortened('कोठा क्ष्म्यैंहरू', 9)).toBe('कोठा…');
    expect(shortened('Room 👩‍👩‍👧‍👦 for a family', 12)).toBe('Room…');
    expect(shortened('नेपाल 🇳🇵🇳🇵', 9)).toBe('नेपाल…');
    expect(shortened('short', 5)).toBe('short');
  });

  it.each(Object.entries(long))('is pushed as far as each service takes it: %s', (_name, text) => {
    const parcel = parcelOf(text);
    // A browser: 3,993 bytes before they are encrypted.
    expect(Buffer.byteLength(payloadOf(parcel))).toBeLessThanOrEqual(3993);
    expect(Buffer.byteLength(bodyOf(parcel))).toBeLessThanOrEqual(4096);
    const { notification, data, android } = messageOf(parcel, 'a-token').message;
    expect(bytesOf(notification, { ...data, ...android.data })).toBeLessThanOrEqual(4096);
    expect(bytesOf(presentedMessage(parcel, action, 'a-token').message.data)).toBeLessThanOrEqual(4096);
    expect(JSON.parse(payloadOf(parcel)).body).not.toMatch(halves);
  });
});

function bytesOf(...told: Record<string, string>[]): number {
  const pairs = told.flatMap((each) => Object.entries(each));
  return pairs.reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
}

describe('an SMS', () => {
  const sms = (body: string, path: string) => smsOf({ body, path }, 'https://thulubazaar.com');

  it.each(Object.entries(long))(
    'is two parts of Unicode at most, cut between two letters: %s',
    (_name, text) => {
      for (const path of ['/ne/my', '/ne/messages/0191c2a5-5d3e-7c1b-8c55-3f1a9d0e7b11', parcelOf('').path]) {
        const said = sms(text, path);
        expect(said.length).toBeLessThanOrEqual(134);
        expect(said).not.toMatch(halves);
      }
    },
  );

  it('leads to a listing by its number, and leaves the room of its words to what is said', () => {
    expect(sms('“Sunny room” now costs रू 9,000', '/en/listing/sunny-room-near-the-chowk-42')).toBe(
      '“Sunny room” now costs रू 9,000 https://thulubazaar.com/en/listing/listing-42',
    );
    expect(sms('कोठा', '/ne/listing/घाम-लाग्ने-कोठा-42')).toBe(
      'कोठा https://thulubazaar.com/ne/listing/listing-42',
    );
  });
});
