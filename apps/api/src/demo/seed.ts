import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdCard, Contact } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { demoFolder } from '../kernel/paths.ts';
import { listingChanged, listingFacts } from '../listings/events.ts';
import { processImage } from '../photos/process.ts';
import { makePicture, recipeBytes } from './pictures/make-picture.ts';
import { planPictures, type Recipe } from './pictures/plan-pictures.ts';
import { seedShops, standingSql } from './shops.ts';
import { seedVerifications } from './verifications.ts';

interface DemoSeller {
  id: string;
  name: string;
  kind: 'private' | 'shop';
  placeId: string;
  joinedDaysAgo: number;
  verified: boolean;
  aboutEn: string;
  aboutNe: string;
  /** How they may be reached besides by messages. */
  contact?: Contact;
}

interface DemoListing {
  ref: number;
  title: string;
  description: string;
  categoryId: string;
  priceNpr: number | null;
  /** What it cost before, until half of its time ago. */
  wasNpr?: number;
  priceUnit: AdCard['priceUnit'];
  attributes: AdCard['attributes'];
  placeId: string;
  sellerId: string;
  ageHours: number;
  photos: string[];
  thing?: string;
}

function readDemo<T>(file: string): T {
  return JSON.parse(readFileSync(join(demoFolder, file), 'utf8'));
}

/** The demo sellers, as their file has them. */
export function demoSellers(): DemoSeller[] {
  return readDemo('sellers.json');
}

/** The same name always gives the same UUID, so a run that was cut short goes on where it stopped. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`thulubazaar demo ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

type Context = Kernel;

async function seedSellers({ pool }: Pick<Context, 'pool'>, sellers: DemoSeller[]): Promise<void> {
  for (const seller of sellers) {
    await pool.query(
      `insert into users (id, handle, name, kind, about, place_id, created_at)
       values ($1, $2, $3, $4, $5, $6, now() - make_interval(days => $7)) on conflict do nothing`,
      [
        uuidOf(`seller ${seller.id}`),
        `demo-${seller.id}`.slice(0, 40),
        seller.name,
        seller.kind,
        // One text a seller, in the language they would write.
        seller.kind === 'shop' ? seller.aboutEn : seller.aboutNe,
        seller.placeId,
        seller.joinedDaysAgo,
      ],
    );
  }
}

function shopsAmong(sellers: DemoSeller[], listings: DemoListing[]) {
  return sellers
    .filter(({ kind }) => kind === 'shop')
    .map(({ id, ...seller }) => ({
      ...seller,
      id: uuidOf(`shop ${id}`),
      ownerId: uuidOf(`seller ${id}`),
      slug: `demo-${id}`,
      categoryIds: listings.filter(({ sellerId }) => sellerId === id).map(({ categoryId }) => categoryId),
    }));
}

function verifiedAmong(sellers: DemoSeller[]) {
  return sellers
    .filter(({ verified }) => verified)
    .map(({ id, kind, joinedDaysAgo }) => ({
      id: uuidOf(`verification ${id}`),
      userId: uuidOf(`seller ${id}`),
      shopId: kind === 'shop' ? uuidOf(`shop ${id}`) : null,
      // Some time after they came, and not so long ago that it would be over.
      daysAgo: Math.round(Math.min(joinedDaysAgo, 400) / 2),
    }));
}

/** Puts one photo the way an upload goes, with a recipe for its file. */
async function seedPhoto(context: Context, listing: DemoListing, recipe: Recipe): Promise<string> {
  const bytes = recipeBytes(recipe);
  const id = uuidOf(`photo ${listing.ref} ${bytes}`);
  const inserted = await context.pool.query(
    `insert into images (id, owner_id, state, byte_count) values ($1, $2, 'uploaded', $3)
     on conflict (id) do update set id = excluded.id where images.state <> 'ready' returning id`,
    [id, uuidOf(`seller ${listing.sellerId}`), bytes.length],
  );
  if (inserted.rowCount === 0) return id;
  await context.store.put(`uploads/${id}`, bytes, { contentType: 'application/json' });
  await processImage({ ...context, photos: { make: makePicture } }, id);
  return id;
}

async function seedListing(
  context: Context,
  listing: DemoListing,
  pictures: readonly Recipe[],
): Promise<void> {
  const photoIds: string[] = [];
  for (const recipe of pictures) photoIds.push(await seedPhoto(context, listing, recipe));
  await transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<{ id: number }>(
      `insert into ads (owner_id, state, title, description, category_id, place_id, price, price_unit,
                        attributes, demo_ref, created_at, updated_at, published_at, price_was, price_dropped_at,
                        shop_id, shop_section_id)
       select $1, 'live', $2, $3, $4, $5, $6, $7, $8, $9, at, at, at, $11::bigint,
              case when $11::bigint is not null then at + (now() - at) / 2 end, shop_id, section_id
         from (select now() - make_interval(secs => $10) as at) as t,
              (${standingSql('$1', '$4')}) as standing(shop_id, section_id) returning id`,
      [
        uuidOf(`seller ${listing.sellerId}`),
        listing.title,
        listing.description,
        listing.categoryId,
        listing.placeId,
        listing.priceNpr === null ? null : Math.round(listing.priceNpr * 100),
        listing.priceUnit,
        JSON.stringify(listing.attributes),
        listing.ref,
        listing.ageHours * 3600,
        listing.wasNpr === undefined ? null : listing.wasNpr * 100,
      ],
    );
    const id = rows[0]?.id ?? 0;
    await tx.query(
      `insert into ad_images (ad_id, position, image_id)
       select $1, position - 1, image_id from unnest($2::uuid[]) with ordinality as p(image_id, position)`,
      [id, photoIds],
    );
    const after = (await listingFacts(tx, [id])).get(id);
    if (after)
      await context.events.publish(tx, listingChanged, { id, change: 'create', before: null, after });
  });
}

/**
 * Loads the demo sellers, photos and listings that are not there yet, oldest first.
 * @param progress receives a line such as `listings 40/300`
 */
export async function seedDemo(context: Context, progress: (line: string) => void): Promise<void> {
  const sellers = demoSellers();
  const listings = readDemo<DemoListing[]>('listings.json').sort((a, b) => b.ageHours - a.ageHours);
  const { rows } = await context.pool.query<{ ref: number }>(
    'select demo_ref as ref from ads where demo_ref is not null',
  );
  const done = new Set(rows.map((row) => row.ref));
  const missing = listings.filter((listing) => !done.has(listing.ref));
  if (missing.length > 0) await seedSellers(context, sellers);
  await seedShops(context, shopsAmong(sellers, listings));
  await seedVerifications(context, verifiedAmong(sellers));
  if (missing.length === 0) return;
  const pictures = planPictures(listings);
  let count = listings.length - missing.length;
  for (const listing of missing) {
    await seedListing(context, listing, pictures.get(listing.ref) ?? []);
    count++;
    if (count % 10 === 0 || count === listings.length) progress(`listings ${count}/${listings.length}`);
  }
  await context.pool.query('analyze');
}
