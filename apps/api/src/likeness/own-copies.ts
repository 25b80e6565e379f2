import { type AdState, type MyAd, myAd } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import { attributesOfRow } from '../listings/attributes.ts';
import type { ListingPublishing } from '../listings/events.ts';
import { readAd, toMyAd } from '../listings/owner-ad.ts';
import { renewableDays, restorableDays } from '../listings/states.ts';
import type { Reference } from '../reference/reference.ts';
import { type PhotoPrint, photoLikeness, printOf } from './photo-likeness.ts';
import { askedBands } from './photo-prints.ts';
import { type Compared, samePicture, sameThing } from './same-thing.ts';
import { readTextPrint, textPrintOf } from './text-print.ts';

/** How long a listing that has ended is what somebody might post again: as long as it can be renewed. */
export const recentDays = renewableDays;
/** Of the last changed; a shop with more has older ones that nobody takes for the new one. */
const mostOlder = 300;
const mostPhotos = 30;
/** A picture that so many of one's other listings show says nothing of any of them: a sign, a page of prices. */
const mostShowing = 2;

/** Not shown yet, or not just now: these become live by themselves, or once somebody has looked at them. */
const waiting: readonly AdState[] = ['scheduled', 'submitted', 'changes_asked'];
const waitingStates = waiting.map((state) => `'${state}'`).join(', ');

/** True for what waits to be shown. */
export function isWaiting(state: AdState): boolean {
  return waiting.includes(state);
}

interface OlderRow {
  id: number;
  category_id: string;
  place_id: string;
  attributes: unknown;
  title: number[];
  description: number[];
}

/**
 * Keeps a person from posting twice what they offer already, unless they say that it is something else.
 * @throws AppError duplicate_listing with the older listing
 */
export async function refuseOwnCopy(
  tx: pg.PoolClient,
  reference: Reference,
  listing: ListingPublishing,
): Promise<void> {
  if (listing.confirmedDifferent) return;
  const id = await findOwnOlder(tx, listing);
  if (id === null) return;
  // No response schema strips an error, so it is done here.
  const older: MyAd = myAd.parse(toMyAd(await readAd(tx, id), reference, new Date()));
  throw new AppError('duplicate_listing', undefined, { older });
}

/** The older listing of the same person that offers the same thing; null where there is none. */
async function findOwnOlder(tx: pg.PoolClient, listing: ListingPublishing): Promise<number | null> {
  // By ads_by_owner.
  const { rows } = await tx.query<OlderRow>(
    `select a.id, a.category_id, a.place_id, a.attributes, p.title, p.description
       from ads a join ad_prints p on p.ad_id = a.id
      where a.owner_id = $1 and a.id <> $2
        and (a.state in ('live', 'paused', ${waitingStates})
             or (a.state in ('expired', 'archived') and a.left_at > now() - make_interval(days => $3))
             or (a.state = 'sold' and a.sold_at > now() - make_interval(days => $3))
             -- Only what its owner can show again: what a moderator waited for cannot be.
             or (a.state = 'removed' and a.removed_at > now() - make_interval(days => $4)
                 and (a.removed_from in ('live', 'paused', 'sold')
                      or (a.removed_from in ('expired', 'archived') and a.left_at > now() - make_interval(days => $3)))))
      order by a.updated_at desc, a.id desc limit $5`,
    [listing.ownerId, listing.id, recentDays, restorableDays, mostOlder],
  );
  if (rows.length === 0) return null;
  const pictures = await picturesShared(
    tx,
    listing.photoIds,
    rows.map(({ id }) => id),
  );
  const own: Compared = { ...listing, text: textPrintOf(listing) };
  const found = rows
    .map((row) => ({
      id: row.id,
      sure: sameThing(own, comparedOf(row), pictures.get(row.id) ?? 0),
    }))
    .sort((a, b) => b.sure - a.sure)[0];
  return found && found.sure > 0 ? found.id : null;
}

function comparedOf(row: OlderRow): Compared {
  return {
    categoryId: row.category_id,
    placeId: row.place_id,
    attributes: attributesOfRow(row),
    text: readTextPrint(row),
  };
}

/** How far a photo of each of these listings is one of these photos; those that have none like it are left out. */
async function picturesShared(
  tx: pg.PoolClient,
  photoIds: string[],
  adIds: number[],
): Promise<Map<number, number>> {
  const best = new Map<number, number>();
  if (photoIds.length === 0) return best;
  const own = await sketchesOf(tx, photoIds);
  if (own.length === 0) return best;
  const { rows } = await tx.query<{ ad_id: number; sketch: Buffer }>(
    `select ai.ad_id, s.sketch
       from ad_images ai join photo_prints p on p.image_id = ai.image_id
       join image_sketches s on s.image_id = ai.image_id
      where ai.ad_id = any($1::bigint[]) and p.bands && $2::int[] limit $3`,
    [adIds, askedBands(own), mostPhotos],
  );
  const others = rows.map(({ ad_id, sketch }) => ({ id: ad_id, print: printOf(sketch) }));
  for (const photo of own) {
    const likes = others.map(({ id, print }) => ({ id, likeness: photoLikeness(photo, print) }));
    const showing = new Set(likes.filter(({ likeness }) => likeness >= samePicture).map(({ id }) => id));
    if (showing.size > mostShowing) continue;
    for (const { id, likeness } of likes) best.set(id, Math.max(best.get(id) ?? 0, likeness));
  }
  return best;
}

/** What these photos look like, as far as they have been prepared. */
export async function sketchesOf(db: pg.Pool | pg.PoolClient, imageIds: string[]): Promise<PhotoPrint[]> {
  const { rows } = await db.query<{ sketch: Buffer }>(
    'select sketch from image_sketches where image_id = any($1::uuid[])',
    [imageIds],
  );
  return rows.map(({ sketch }) => printOf(sketch));
}
