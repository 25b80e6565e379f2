import type { Message } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { byDay, emptyThread, lastSeq, shownMessages, withDeleted, withMessages } from './thread.ts';

function entry(seq: number, more: Partial<Message> = {}): Message {
  return {
    seq,
    clientId: `client-${seq}`,
    mine: false,
    kind: 'text',
    text: `message ${seq}`,
    photo: null,
    qr: [],
    amount: null,
    offer: null,
    about: null,
    deleted: false,
    warning: [],
    sentAt: '2026-11-29T06:00:00.000Z',
    ...more,
  };
}
const offer = (seq: number, state: Message['offer'] = 'open') =>
  entry(seq, { kind: 'offer', text: '', amount: 180_000_00, offer: state });
const offers = (entries: Message[]) =>
  withMessages(emptyThread, entries)
    .messages.filter(({ kind }) => kind === 'offer')
    .map(({ offer: state }) => state);

/** Every order that three entries can come in. */
const orders = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
];

describe('a thread', () => {
  it('holds each entry once and in order, however they come', () => {
    const entries = [entry(1), entry(2), entry(4)];
    for (const order of orders) {
      const inOrder = order.map((index) => entries[index] as Message);
      const once = withMessages(emptyThread, inOrder);
      const oneByOne = inOrder.reduce(
        (thread, one) => withMessages(withMessages(thread, [one]), [one]),
        emptyThread,
      );
      for (const thread of [once, oneByOne, withMessages(once, inOrder)]) {
        expect(thread.messages.map(({ seq }) => seq)).toEqual([1, 2, 4]);
        expect(lastSeq(thread)).toBe(4);
      }
    }
  });

  it('knows what became of an offer, whichever entry comes first', () => {
    for (const [kind, state] of [
      ['accept', 'accepted'],
      ['decline', 'declined'],
    ] as const) {
      const answer = entry(2, { kind, text: '', about: 1 });
      for (const entries of [
        [offer(1), answer],
        [answer, offer(1)],
      ])
        expect(offers(entries)).toEqual([state]);
    }
  });

  it('leaves one open offer: a counter replaces what stands', () => {
    expect(offers([offer(1), offer(2)])).toEqual(['replaced', 'open']);
    expect(offers([offer(2), offer(1)])).toEqual(['replaced', 'open']);
    expect(offers([offer(1), entry(2, { kind: 'decline', about: 1 }), offer(3)])).toEqual([
      'declined',
      'open',
    ]);
  });

  it('changes nothing about an answered offer, nor about a message that is no offer', () => {
    const accept = (seq: number, about: number) => entry(seq, { kind: 'accept', about });
    expect(offers([offer(1), entry(2, { kind: 'decline', about: 1 }), accept(3, 1)])).toEqual(['declined']);
    const thread = withMessages(emptyThread, [entry(1), accept(2, 1)]);
    expect(thread.messages[0]).toEqual(entry(1));
  });

  it('says nothing of what was taken back, also when the message comes once more', () => {
    const gone = { deleted: true, text: '', photo: null, warning: [] };
    const secret = entry(1, { text: 'my PIN', warning: ['code_request'] });
    const deletion = entry(2, { kind: 'delete', text: '', about: 1 });
    for (const entries of [
      [secret, deletion],
      [deletion, secret],
    ])
      expect(withMessages(emptyThread, entries).messages[0]).toMatchObject(gone);
    const thread = withDeleted(withMessages(emptyThread, [secret]), 1);
    expect(thread.messages[0]).toMatchObject(gone);
    expect(withMessages(thread, [secret]).messages[0]).toMatchObject(gone);
  });

  it('takes what the API says of a message later', () => {
    const known = withMessages(emptyThread, [offer(1)]);
    expect(withMessages(known, [offer(1, 'accepted')]).messages[0]?.offer).toBe('accepted');
  });

  it('shows words, photos and offers, and no entries that only change them', () => {
    const thread = withMessages(emptyThread, [
      entry(1),
      entry(2, { kind: 'photo' }),
      offer(3),
      entry(4, { kind: 'accept', about: 3 }),
      entry(5, { kind: 'delete', about: 1 }),
    ]);
    expect(shownMessages(thread).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});

it('groups by day and keeps the order', () => {
  const days = byDay(['a1', 'a2', 'b1'], (name) => name.slice(0, 1));
  expect(days).toEqual([
    { day: 'a', items: ['a1', 'a2'] },
    { day: 'b', items: ['b1'] },
  ]);
  expect(byDay([], String)).toEqual([]);
});
