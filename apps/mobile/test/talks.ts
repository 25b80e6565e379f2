import type { Conversation, Message } from '@thulubazaar/contract';

export const talkId = '6f1c9e9a-3c7e-4f43-9f6e-0f8f8e0a1b2c';

/** Something that was said. */
export function said(seq: number, change: Partial<Message> = {}): Message {
  return {
    seq,
    clientId: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
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
    ...change,
  };
}

/** A conversation with a buyer, of whose messages three are not read. */
export function talk(change: Partial<Conversation> = {}): Conversation {
  return {
    id: talkId,
    ad: {
      ...{ id: 7, title: 'A bed of sal wood', path: '/listing/a-bed-7', state: 'live', reserved: false },
      ...{ price: 1_500_000, priceUnit: 'total', photo: null },
    },
    role: 'seller',
    other: {
      ...{ handle: 'ramesh', name: 'Ramesh', kind: 'private', isNew: true },
    } as unknown as Conversation['other'],
    lastSeq: 3,
    readSeq: 0,
    otherReadSeq: 0,
    unread: 3,
    muted: false,
    archived: false,
    blocked: false,
    links: false,
    tip: false,
    last: said(3),
    lastAt: '2026-11-29T06:00:00.000Z',
    ...change,
  };
}
