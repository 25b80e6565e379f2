import { randomBytes, randomUUID } from 'node:crypto';
import { refreshReadModels, tagsOf } from '../src/ads/read-model.ts';
import { announce } from '../src/changes/changes.ts';
import type { Context } from '../src/context.ts';
import { transaction } from '../src/db/transaction.ts';

/** A person, as if registered. */
export async function makeUser(context: Context, given: { name?: string; kind?: 'private' | 'shop' } = {}) {
  const id = randomUUID();
  const handle = `test-${randomBytes(5).toString('hex')}`;
  await context.pool.query('insert into users (id, handle, name, kind) values ($1, $2, $3, $4)', [
    id,
    handle,
    given.name ?? 'Test Person',
    given.kind ?? 'private',
  ]);
  return { id, handle };
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
}

/** A listing with whatever is not given filled in, in the read models when it is live. */
export async function makeAd(context: Context, given: AdGiven = {}): Promise<number> {
  const ownerId = given.ownerId ?? (await makeUser(context)).id;
  const state = given.state ?? 'live';
  const categoryId = given.categoryId ?? 'property/rooms';
  const placeId = given.placeId ?? 'kathmandu/kathmandu/koteshwor';
  return transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `insert into ads (owner_id, state, title, description, category_id, place_id, price, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        ownerId,
        state,
        given.title ?? 'A room',
        given.description ?? 'Sunny, with water.',
        categoryId,
        placeId,
        given.price === undefined ? 1_200_000 : given.price,
        state === 'draft' ? null : (given.publishedAt ?? new Date()),
      ],
    );
    const id = rows[0]?.id ?? 0;
    await refreshReadModels(tx, context.reference, [id]);
    await announce(tx, tagsOf(context.reference, { id, categoryId, placeId, seller: 'test' }));
    return id;
  });
}
