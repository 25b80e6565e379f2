import type { Conversation, Message } from '@thulubazaar/contract';
import type { PhotoItem } from '@thulubazaar/frontend/photos/photo-item';
import type { Photo } from '@/data/api.ts';
import { fixedListing, photos, sellers } from './fixed-listings.ts';

const blank: Message = {
  seq: 1,
  clientId: '00000000-0000-4000-8000-000000000000',
  mine: false,
  kind: 'text',
  text: '',
  photo: null,
  qr: [],
  amount: null,
  offer: null,
  about: null,
  deleted: false,
  warning: [],
  sentAt: '2026-01-01T06:00:00Z',
};

export const messages: Message[] = [
  { ...blank, text: 'नमस्ते, स्कुटर अझै छ?' },
  { ...blank, seq: 2, mine: true, text: 'Yes, it is. You can look at it today after five.' },
  { ...blank, seq: 3, text: 'Send Rs 5,000 first and I will keep it for you', warning: ['advance_payment'] },
  { ...blank, seq: 4, deleted: true },
  { ...blank, seq: 5, kind: 'offer', amount: 17_000_000, offer: 'declined' },
  { ...blank, seq: 6, kind: 'offer', amount: 17_800_000, offer: 'open' },
  { ...blank, seq: 7, mine: true, text: 'मिलाउन सकिन्छ, आउनुहोस् न।' },
];

export function fixedConversation(): Conversation {
  const [seller] = sellers;
  if (!seller) throw new Error('no seller');
  const { id, title, path, state, price, priceUnit } = fixedListing(seller);
  return {
    id: '00000000-0000-4000-8000-000000000001',
    ad: { id, title, path, state, price, priceUnit, photo: photos[0] ?? null },
    role: 'seller',
    other: { ...seller, isNew: false },
    lastSeq: 7,
    readSeq: 7,
    otherReadSeq: 7,
    unread: 0,
    muted: false,
    archived: false,
    blocked: false,
    links: false,
    tip: false,
    last: null,
    lastAt: blank.sentAt,
  };
}

function tile(state: PhotoItem['state'], photo: Photo | null, progress = 0): PhotoItem {
  return { key: state, imageId: null, state, progress, preview: null, photo, error: null };
}

export const tiles: PhotoItem[] = [
  tile('ready', photos[0] ?? null),
  tile('sending', photos[1] ?? null, 0.6),
  tile('processing', photos[2] ?? null),
  tile('waiting', null),
  tile('failed', photos[1] ?? null),
];
