import { randomBytes, randomUUID } from 'node:crypto';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import type { AdDraft, Role } from '@thulubazaar/contract';
import { createSession } from '../src/accounts/sessions.ts';
import type { Context } from '../src/entry/context.ts';
import { transaction } from '../src/kernel/db/transaction.ts';
import { listingChanged, listingFacts } from '../src/listings/events.ts';
import { setPhotos } from '../src/listings/photos.ts';
import { type Ask, asking } from './ask.ts';

/** A person, as if registered. */
export async function makeUser(
  context: Context,
  given: { name?: string; kind?: 'private' | 'shop'; role?: Role } = {},
) {
  const id = randomUUID();
  const handle = `test-${Array.from(randomBytes(10), (byte) => 'abcdefghijklmnop'[byte % 16]).join('')}`;
  await context.pool.query('insert into users (id, handle, name, kind, role) values ($1, $2, $3, $4, $5)', [
    id,
    handle,
    given.name ?? 'Test Person',
    given.kind ?? 'private',
    given.role ?? 'user',
  ]);
  return { id, handle };
}

export interface Person {
  id: string;
  handle: string;
  token: string;
  headers: { authorization: string };
  /** The typed client, signed in as this person. */
  ask: Ask;
}

/** A person who is signed in, without the ways of signing in; whoever has a role, with both factors. */
export async function makePerson(
  { context, origin }: { context: Context; origin: string },
  role: Role = 'user',
): Promise<Person> {
  const user = await makeUser(context, { role });
  const { token } = await transaction(context.pool, (tx) =>
    createSession(tx, context, user.id, {
      address: '127.0.0.1',
      userAgent: 'test',
      bothFactors: role !== 'user',
    }),
  );
  const headers = { authorization: `Bearer ${token}` };
  return { ...user, token, headers, ask: asking(origin, headers) };
}

/** An image as uploading leaves it; a ready one has the row of its variants, but no files. */
export async function makeImage(
  context: Context,
  ownerId: string,
  state: 'pending' | 'uploaded' | 'ready' | 'failed' = 'ready',
  purpose: 'listing' | 'message' | 'avatar' = 'listing',
): Promise<string> {
  const id = randomUUID();
  await context.pool.query(
    `insert into images (id, owner_id, state, purpose, content_hash, media_key, width, height, widths, thumbhash)
     select $1, $2, $3, $6, hash, case when $6 <> 'message' then key end, width, height, widths, thumbhash
       from (select 1) as one left join (values ($4::bytea, $5, 1600, 1200, array[320, 640, 1280], 'AAAA'))
            as made(hash, key, width, height, widths, thumbhash) on $3 = 'ready'`,
    [id, ownerId, state, randomBytes(32), randomBytes(10).toString('hex').replaceAll('a', 'z'), purpose],
  );
  return id;
}

/** What a room is posted with; everything going live needs. */
export function roomDraft(given: AdDraft = {}) {
  return {
    title: 'Sunny room for rent near the chowk',
    description: 'Second floor, water day and night, bike parking.',
    categoryId: 'property/rooms',
    placeId: 'kathmandu/kathmandu/koteshwor',
    price: 1_200_000,
    priceUnit: 'month' as const,
    ...given,
  };
}

interface AdGiven {
  ownerId?: string;
  state?: 'draft' | 'live' | 'sold' | 'removed';
  title?: string;
  description?: string;
  categoryId?: string;
  placeId?: string;
  /** Paisa */
  price?: number | null;
  publishedAt?: Date;
  photoIds?: string[];
  attributes?: Record<string, unknown>;
}

/** A listing with whatever is not given filled in, in the read models when it is live. */
export async function makeAd(context: Context, given: AdGiven = {}): Promise<number> {
  const ownerId = given.ownerId ?? (await makeUser(context)).id;
  const photoIds = given.photoIds ?? [];
  const state = given.state ?? 'live';
  const categoryId = given.categoryId ?? 'property/rooms';
  const placeId = given.placeId ?? 'kathmandu/kathmandu/koteshwor';
  return transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `insert into ads (owner_id, state, title, description, category_id, place_id, price, published_at,
                        attributes, price_unit, removed_from, removed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $2 = 'removed' then 'live' end,
               case when $2 = 'removed' then now() end) returning id`,
      [
        ownerId,
        state,
        given.title ?? 'A room',
        given.description ?? 'Sunny, with water.',
        categoryId,
        placeId,
        given.price === undefined ? 1_200_000 : given.price,
        state === 'draft' ? null : (given.publishedAt ?? new Date()),
        JSON.stringify(given.attributes ?? {}),
        rulesOf(categoryId).priceUnits[0] ?? 'total',
      ],
    );
    const id = rows[0]?.id ?? 0;
    await setPhotos(tx, id, photoIds);
    const after = (await listingFacts(tx, [id])).get(id);
    if (after)
      await context.events.publish(tx, listingChanged, { id, change: 'create', before: null, after });
    return id;
  });
}
