import type pg from 'pg';
import { ownerRestricted } from '../listings/in-shop.ts';
import { publicTextColumns, withPublicText } from '../listings/public-text.ts';
import { requirePublic } from '../listings/require-public.ts';
import type { Reference } from '../reference/reference.ts';
import type { Search } from './match.ts';
import { askWords } from './repair.ts';
import { similarCards } from './similar.ts';
import { understand } from './understanding.ts';

/** Words of a title that are looked for: the rarest say what it is. */
const tellingWords = 3;

const everywhere = { start: 0, end: 0, sure: 1, terms: [] };

const findSql = `
  select a.state, a.published_at, ${publicTextColumns}, a.category_id, a.place_id, ${ownerRestricted('u')} as owner_restricted
    from ads a join users u on u.id = a.owner_id where a.id = $1`;

/**
 * Cards of live listings that are like one that is live or sold, in whichever script they were written: of its category, nearby,
 * and with words of its title. Those with photos come first, each part best first.
 * @throws AppError not_found, or gone
 */
export async function listingsLike(
  pool: pg.Pool,
  reference: Reference,
  id: number,
  limit: number,
): Promise<string[]> {
  const { rows } = await pool.query(findSql, [id]);
  const { title, category_id, place_id } = withPublicText(requirePublic(rows[0]));
  const category = reference.categories.get(category_id ?? '');
  const place = reference.places.get(place_id ?? '');
  if (!category || !place) return [];
  const read = understand(reference, title);
  const asked = await askWords(pool, read.said);
  const search: Search = {
    ...asked,
    words: asked.words
      .filter(({ unknown }) => !unknown)
      .sort((a, b) => a.share - b.share)
      .slice(0, tellingWords),
    corrected: null,
    sought: { sure: [category], likely: [] },
    understanding: {
      ...read,
      category: { ...everywhere, entries: [category] },
      place: { ...everywhere, entries: [place] },
      price: null,
      condition: null,
      negotiable: null,
      denied: [],
      preferences: [],
      wished: [],
    },
  };
  const query = { q: title, limit, sort: 'relevance' as const };
  return photosFirst((await similarCards(pool, reference, query, search, [id])).slice(0, limit));
}

/** Of what is recommended, what can be seen: each part in the order it had. */
function photosFirst(cards: string[]): string[] {
  const seen = (card: string) => JSON.parse(card).photo !== null;
  return [...cards.filter(seen), ...cards.filter((card) => !seen(card))];
}
