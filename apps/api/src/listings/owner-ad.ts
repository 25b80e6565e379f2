import type { Buyer, MyAd, MyAdCard, MyPhoto } from '@thulubazaar/contract';
import type pg from 'pg';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import type { Reference } from '../reference/reference.ts';
import { aliasesOf, attributesOfRow } from './attributes.ts';
import { shopMembersSql } from './in-shop.ts';
import { firstShown, type Life, lifeColumns, positionOf } from './life.ts';
import { adPath } from './path.ts';
import { publicTitle, publicTitleColumn } from './public-text.ts';
import { isPublic, nextStates, renewableUntil, restorableUntil } from './states.ts';

type OwnPhoto = { id: string; state: 'uploaded' | 'failed' } | (ReadyImage & { state: 'ready' });

/** A listing's row with all its photos, for its owner. */
export interface OwnRow extends Life {
  id: number;
  owner_id: string;
  version: number;
  /** As its owner typed it. */
  title: string;
  /** What anyone reads; null: it was not looked through yet. */
  public_title: string | null;
  description: string;
  category_id: string | null;
  place_id: string | null;
  price: number | null;
  price_given: boolean;
  price_unit: MyAdCard['priceUnit'];
  attributes: Record<string, unknown>;
  view_count: number;
  favourites: number;
  conversations: number;
  created_at: Date;
  updated_at: Date;
  buyer: Buyer | null;
  /** What a moderator asked to change, while they do; or why they removed it. */
  reason: string | null;
  photos: OwnPhoto[];
  /** Handle of the owner. */
  seller: string;
  shop_id: string | null;
  shop_section_id: string | null;
  /** Slug of the shop it stands in, be it closed. */
  shop: string | null;
  /** Who may change it besides its owner: those who work in its shop, while that is open. */
  shop_members: string[];
}

/** Select list and joins of an OwnRow, over `ads a`. */
export const ownSelect = `
  select a.id, a.owner_id, ${lifeColumns.map((column) => `a.${column}`).join(', ')}, a.version, a.title, ${publicTitleColumn}, a.description, a.category_id, a.place_id, a.price, a.price_given,
         a.price_unit, a.attributes, a.view_count, a.created_at, a.updated_at, u.handle as seller,
         a.shop_id, a.shop_section_id, (select s.slug from shops s where s.id = a.shop_id) as shop,
         ${shopMembersSql} as shop_members,
         case when a.sold_to is not null then
           (select json_build_object('handle', b.handle, 'name', b.name) from users b where b.id = a.sold_to) end as buyer,
         case when a.state = 'changes_asked' or (a.state = 'removed' and a.removed_from is null) then
           (select e.reason from ad_events e where e.ad_id = a.id and e.to_state = a.state and e.event <> 'edit'
             order by e.id desc limit 1)
         end as reason,
         (select count(*)::int from favourites f where f.ad_id = a.id and f.user_id <> a.owner_id) as favourites,
         (select count(*)::int from conversations c
            join conversation_members m on m.conversation_id = c.id and m.user_id = a.owner_id
           where c.ad_id = a.id and m.last_at is not null) as conversations,
         coalesce((select json_agg(json_build_object('id', i.id, 'state', i.state, 'media_key', i.media_key,
                                   'width', i.width, 'height', i.height, 'avif_widths', i.avif_widths, 'widths', i.widths,
                                   'thumbhash', i.thumbhash) order by ai.position)
                     from ad_images ai join images i on i.id = ai.image_id
                    where ai.ad_id = a.id), '[]') as photos
    from ads a join users u on u.id = a.owner_id`;

/** A listing, whoever asks: who may is the matter of a policy. */
export async function findAd(db: pg.Pool | pg.PoolClient, id: number): Promise<OwnRow | null> {
  const { rows } = await db.query<OwnRow>(`${ownSelect} where a.id = $1`, [id]);
  return rows[0] ?? null;
}

/** As findAd, with the listing held until the transaction ends: whoever else changes it waits. */
export async function lockAd(tx: pg.PoolClient, id: number): Promise<OwnRow | null> {
  await tx.query('select 1 from ads where id = $1 for no key update', [id]);
  // Read only now, so that it is what the one before us left.
  return findAd(tx, id);
}

/**
 * A listing that this transaction has made or holds.
 * @throws Error when it is not there
 */
export async function readAd(tx: pg.PoolClient, id: number): Promise<OwnRow> {
  const row = await findAd(tx, id);
  if (!row) throw new Error('the listing is not there');
  return row;
}

/** A row as the owner's list shows it. */
export function toMyAdCard(row: OwnRow, reference: Reference, now: Date): MyAdCard {
  const cover = row.photos.find((photo) => photo.state === 'ready');
  const position = positionOf(row);
  const attributes = attributesOfRow(row);
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    title: row.title,
    path: isPublic(row.state) ? adPath(row.id, publicTitle(row)) : null,
    categoryId: row.category_id,
    place: reference.places.get(row.place_id ?? '') ?? null,
    price: row.price,
    priceGiven: row.price_given,
    currency: 'NPR',
    priceUnit: row.price_unit,
    ...aliasesOf(attributes),
    ...(row.reserved_at && { reserved: true }),
    ...droppedPrice(row),
    attributes,
    photo: cover ? toPhoto(cover) : null,
    photoCount: row.photos.length,
    views: row.view_count,
    favourites: row.favourites,
    conversations: row.conversations,
    nextStates: nextStates(position, now),
    restorableUntil: restorableUntil(position)?.toISOString() ?? null,
    renewableUntil: renewableUntil(position)?.toISOString() ?? null,
    scheduledFor: row.scheduled_for?.toISOString() ?? null,
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    unanswered: row.state === 'live' && row.asked_at !== null,
    reason: row.reason,
    soldTo: row.buyer,
    shop: row.shop,
    shopSection: row.shop_section_id,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    publishedAt: firstShown(row)?.toISOString() ?? null,
    soldAt: row.sold_at?.toISOString() ?? null,
    removedAt: row.removed_at?.toISOString() ?? null,
  };
}

function droppedPrice({ price_was: was, price_dropped_at: at }: OwnRow): Pick<MyAdCard, 'priceDrop'> {
  return was === null || !at ? {} : { priceDrop: { was, since: at.toISOString() } };
}

/** A row as its owner sees and edits it. */
export function toMyAd(row: OwnRow, reference: Reference, now: Date): MyAd {
  return {
    ...toMyAdCard(row, reference, now),
    description: row.description,
    photos: row.photos.map(toMyPhoto),
  };
}

function toMyPhoto(photo: OwnPhoto): MyPhoto {
  return photo.state === 'ready'
    ? { id: photo.id, state: photo.state, photo: toPhoto(photo) }
    : { id: photo.id, state: photo.state, photo: null };
}
