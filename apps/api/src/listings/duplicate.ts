import type { MyAd } from '@thulubazaar/contract';
import type pg from 'pg';
import { type Actor, authorise } from '../kernel/policy/policy.ts';
import { copyPhotos } from '../photos/copy.ts';
import { type OwnRow, readAd } from './owner-ad.ts';
import { listingPolicies } from './policies.ts';
import { createAd, fieldsOf, type WriteContext } from './write.ts';

/**
 * Starts a draft with what a listing says. Its photos are photos of their own, with the same files.
 * @throws AppError not_found, too_many_requests
 */
export async function duplicateAd(
  tx: pg.PoolClient,
  context: WriteContext,
  actor: Actor,
  id: number,
): Promise<MyAd> {
  const row: OwnRow = authorise(actor, listingPolicies['listing.move'], await readAd(tx, id));
  const { categoryId, placeId, priceGiven, price, photoIds, shop, shopSection, ...fields } = fieldsOf(row);
  const stays = shop !== null && row.shop_members.includes(actor.id);
  return createAd(tx, context, actor.id, {
    ...fields,
    ...(categoryId !== null && { categoryId }),
    ...(placeId !== null && { placeId }),
    ...(priceGiven && { price }),
    ...(stays && { shop, shopSection }),
    photoIds: await copyPhotos(tx, photoIds, actor.id),
    publish: false,
  });
}
