import type { Review, ReviewTag } from '@thulubazaar/contract';
import { maskContacts } from '@thulubazaar/nepal/mask-contacts';
import { publicWords } from '../accounts/public-words.ts';
import { isRestricted } from '../accounts/restriction.ts';
import { isoTime } from '../kernel/db/iso-time.ts';

export interface ReviewRow {
  id: string;
  deal_id: string;
  author_id: string;
  as_buyer: boolean;
  handle: string;
  name: string;
  rating: number;
  text: string;
  tags: ReviewTag[];
  shown_at: string;
  answer: string | null;
  answered_at: string | null;
  /** By a moderator: nobody reads it. */
  answer_removed: boolean;
  is_shown: boolean;
  is_removed: boolean;
}

/** SQL that is true of a review that anyone may read, over `deal_reviews r` and its author `u`. */
export const isShown = `(r.shown_at <= now() and r.removed_at is null and not ${isRestricted('u')})`;

/** Select list and joins of a ReviewRow. */
export const reviewSelect = `
  select r.id, r.deal_id, r.author_id, d.buyer_id = r.author_id as as_buyer, u.handle, u.name, r.rating, r.text, r.tags,
         ${isoTime('r.shown_at')} as shown_at, r.answer, ${isoTime('r.answered_at')} as answered_at,
         r.answer_removed_at is not null as answer_removed,
         ${isShown} as is_shown, r.removed_at is not null as is_removed
    from deal_reviews r join deals d on d.id = r.deal_id join users u on u.id = r.author_id`;

/** A review as anyone reads it. */
export function toReview(row: ReviewRow): Review {
  const { id, handle, name, rating, tags, shown_at: shownAt, answer, answered_at: at, answer_removed } = row;
  return {
    id,
    author: { handle, name: publicWords(name), path: `/seller/${handle}` },
    as: row.as_buyer ? 'buyer' : 'seller',
    rating,
    text: maskContacts(row.text),
    tags,
    shownAt,
    answer: answer === null || at === null || answer_removed ? null : { text: maskContacts(answer), at },
  };
}
