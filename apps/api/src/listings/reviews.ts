import type {
  decideReview as decideOperation,
  listReviews as listOperation,
  Review,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import { decodeCursor, encodeCursor } from '../kernel/http/cursor.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import { notify } from '../notifications/notify.ts';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import { positionOf } from './life.ts';
import { carryOut } from './move.ts';
import { lockAd } from './owner-ad.ts';
import { adPath } from './path.ts';
import { publicTitle } from './public-text.ts';
import { Where } from './scope.ts';
import { eventOf } from './states.ts';
import { fieldsOf, requireComplete, versionConflict, type WriteContext } from './write.ts';

interface ReviewRow extends SellerRow {
  id: number;
  version: number;
  title: string;
  description: string;
  price: number | null;
  category_id: string;
  published_at: Date | null;
  updated_at: Date;
  reasons: string[];
  photos: ReadyImage[];
}

function toReview(row: ReviewRow): Review {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    description: row.description,
    price: row.price,
    categoryId: row.category_id,
    photos: row.photos.map(toPhoto),
    seller: toSellerCard(row),
    reasons: row.reasons,
    wasPublic: row.published_at !== null,
    submittedAt: row.updated_at.toISOString(),
  };
}

/**
 * One page of the listings that wait for a moderator, the longest first, by ads_submitted. They read what was typed.
 * @throws AppError invalid_cursor
 */
export async function listReviews(
  pool: pg.Pool,
  { cursor, limit }: z.output<typeof listOperation.query>,
): Promise<{ items: Review[]; nextCursor: string | null }> {
  const asked = ['reviews'];
  const where = new Where();
  where.add(`a.state = 'submitted'`);
  if (cursor) {
    const [at = 0, id = 0] = decodeCursor(cursor, asked, 2);
    const time = `to_timestamp(${where.value(at)}::double precision / 1000)::timestamptz(3)`;
    where.add(`(a.updated_at, a.id) > (${time}, ${where.value(id)}::bigint)`);
  }
  const { rows } = await pool.query<ReviewRow>(
    `select a.id, a.version, a.title, a.description, a.price, a.category_id, a.published_at, a.updated_at, ${sellerColumns},
            coalesce((select e.details->'reasons' from ad_events e where e.ad_id = a.id and e.event = 'hold'
                       order by e.id desc limit 1), '[]') as reasons,
            coalesce((select json_agg(json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width,
                                      'height', i.height, 'widths', i.widths, 'thumbhash', i.thumbhash) order by ai.position)
                        from ad_images ai join images i on i.id = ai.image_id
                       where ai.ad_id = a.id and i.state = 'ready'), '[]') as photos
       from ads a join users u on u.id = a.owner_id ${where}
      order by a.updated_at, a.id limit ${where.value(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toReview),
    nextCursor: last ? encodeCursor(asked, last.updated_at.getTime(), last.id) : null,
  };
}

const targets = { approve: 'live', ask_changes: 'changes_asked', remove: 'removed' } as const;

/**
 * A moderator says what becomes of a listing, and its owner is told.
 * @throws AppError not_found, version_conflict, invalid_transition, incomplete_listing
 */
export async function decideReview(
  tx: pg.PoolClient,
  context: WriteContext,
  { id: actorId }: Actor,
  adId: number,
  { decision, version, reason }: z.output<typeof decideOperation.body>,
): Promise<void> {
  const before = await lockAd(tx, adId);
  if (!before) throw notFound();
  if (before.version !== version) throw versionConflict(before, context.reference);
  const now = new Date();
  const to = targets[decision];
  const event = eventOf(positionOf(before), to, now, 'moderator');
  if (!event) throw new AppError('invalid_transition');
  if (decision === 'approve') requireComplete(context.reference, fieldsOf(before), { confirmPrice: true });
  const after = await carryOut(tx, context, before, event, to, { by: 'moderator', actorId, now, reason });
  if (decision === 'remove') return;
  const title = publicTitle(after);
  const about = { adId, title, path: adPath(adId, title) };
  const told = { userId: before.owner_id, key: `${adId}:${after.version}` };
  if (decision === 'approve') await notify(tx, { ...told, kind: 'approved', data: about });
  else await notify(tx, { ...told, kind: 'changes_asked', data: { ...about, reason: reason ?? '' } });
}
