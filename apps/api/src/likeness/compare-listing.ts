import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { restorableDays } from '../listings/states.ts';
import { type Finding, holdForReview } from './findings.ts';
import { recentDays } from './own-copies.ts';
import { type PhotoPrint, photoLikeness, printOf } from './photo-likeness.ts';
import { askedBands } from './photo-prints.ts';
import { readTextPrint, textLikeness } from './text-print.ts';

/** Compares a listing that everybody sees with those of others; queued in the transaction that showed it. */
export const compareListingJob = defineJob<{ id: number }>({
  name: 'compare_listing',
  priority: 5,
  maxAttempts: 5,
  keyOf: ({ id }) => `compare ${id}`,
});

/** A picture that more people show is the maker's, or a shop's for its resellers: nobody's own was taken. */
export const mostOwners = 3;
/** Surer than where a person is only asked: somebody is suspected. */
const takenPicture = 0.8;
/** Texts of two people are so alike only where one was copied. */
const copiedText = 0.85;
/** Short texts are alike because there is little to say. */
const fewestTerms = 20;
const mostCandidates = 200;
/** Live, or ended so lately that it may come back. */
const isAround = `(a.state in ('live', 'paused')
                   or (a.state in ('expired', 'archived') and a.left_at > now() - make_interval(days => $4))
                   or (a.state = 'sold' and a.sold_at > now() - make_interval(days => $4))
                or (a.state = 'removed' and a.removed_from <> 'draft' and a.removed_at > now() - make_interval(days => $5)))`;

interface Photo {
  created_at: Date;
  print: PhotoPrint;
}

/**
 * Looks for the photos of a live listing among everybody else's, and for its text. What was there before and belongs to
 * somebody else is shown to a moderator.
 */
export async function compareListing(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  id: number,
): Promise<void> {
  const { rows } = await pool.query<{ owner_id: string }>(
    // The demo's sellers share its pictures.
    `select owner_id from ads where id = $1 and state = 'live' and demo_ref is null`,
    [id],
  );
  const ownerId = rows[0]?.owner_id;
  if (!ownerId) return;
  const findings = [...(await takenPhotos(pool, id, ownerId)), ...(await takenText(pool, id, ownerId))];
  if (findings.length === 0) return;
  await transaction(pool, async (tx) => {
    for (const finding of findings) await holdForReview(tx, events, finding);
  });
}

async function photosOf(pool: pg.Pool, id: number): Promise<Photo[]> {
  const { rows } = await pool.query<{ created_at: Date; sketch: Buffer }>(
    `select i.created_at, s.sketch from ad_images ai join images i on i.id = ai.image_id
       join image_sketches s on s.image_id = i.id where ai.ad_id = $1`,
    [id],
  );
  return rows.map(({ created_at, sketch }) => ({ created_at, print: printOf(sketch) }));
}

interface Candidate {
  ad_id: number;
  owner_id: string;
  created_at: Date;
  sketch: Buffer;
  /** A moderator has seen that it shows what another one showed, and let it be. */
  accepted: boolean;
}

/** The best likeness to the listing of each other person who shows the same picture, where it was theirs first. */
async function takenPhotos(pool: pg.Pool, id: number, ownerId: string): Promise<Finding[]> {
  const findings = new Map<number, Finding>();
  for (const photo of await photosOf(pool, id)) {
    const bands = askedBands([photo.print]);
    // By photo_prints_bands; those with most in common first.
    const { rows } = await pool.query<Candidate>(
      `select a.id as ad_id, a.owner_id, i.created_at, s.sketch,
              exists (select from likeness_findings f where f.ad_id = a.id and f.kind = 'photo'
                         and f.decision = 'different') as accepted
         from photo_prints p join ad_images ai on ai.image_id = p.image_id join ads a on a.id = ai.ad_id
         join images i on i.id = p.image_id join image_sketches s on s.image_id = p.image_id
        where p.bands && $1::int[] and a.id <> $2 and a.demo_ref is null and ${isAround}
        order by (select count(*) from unnest(p.bands) b where b = any($1::int[])) desc, a.id limit $3`,
      [bands, id, mostCandidates, recentDays, restorableDays],
    );
    const same = rows
      .map((row) => ({ ...row, likeness: photoLikeness(photo.print, printOf(row.sketch)) }))
      .filter(({ likeness }) => likeness >= takenPicture);
    const others = same.filter(({ owner_id }) => owner_id !== ownerId);
    const isShared = new Set(others.map(({ owner_id }) => owner_id)).size > mostOwners;
    if (isShared || others.some(({ accepted }) => accepted)) continue;
    // Who showed it first may show it again, whoever took it meanwhile.
    const own = same.filter(({ owner_id }) => owner_id === ownerId);
    const first = Math.min(...[photo, ...own].map(({ created_at }) => created_at.getTime()));
    for (const { ad_id, created_at, likeness } of others) {
      if (created_at.getTime() >= first) continue;
      const known = findings.get(ad_id);
      if (!known || known.score < likeness)
        findings.set(ad_id, { adId: id, otherAdId: ad_id, kind: 'photo', score: likeness });
    }
  }
  return [...findings.values()];
}

interface PrintRow {
  ad_id: number;
  title: number[];
  description: number[];
}

async function takenText(pool: pg.Pool, id: number, ownerId: string): Promise<Finding[]> {
  const { rows } = await pool.query<PrintRow & { bands: number[]; category_id: string; published_at: Date }>(
    `select p.*, a.category_id, a.published_at from ad_prints p join ads a on a.id = p.ad_id where p.ad_id = $1`,
    [id],
  );
  const own = rows[0];
  if (!own || own.title.length + own.description.length < fewestTerms) return [];
  // By ad_prints_bands.
  const others = await pool.query<PrintRow>(
    `select p.ad_id, p.title, p.description from ad_prints p join ads a on a.id = p.ad_id
      where p.bands && $1::int[] and a.owner_id <> $2 and a.demo_ref is null and ${isAround}
        and a.category_id = $6 and a.published_at < $7
      order by a.published_at limit $3`,
    [own.bands, ownerId, mostCandidates, recentDays, restorableDays, own.category_id, own.published_at],
  );
  return others.rows
    .map((row): Finding => {
      const score = textLikeness(readTextPrint(own), readTextPrint(row));
      return { adId: id, otherAdId: row.ad_id, kind: 'text', score };
    })
    .filter(({ score }) => score >= copiedText);
}
