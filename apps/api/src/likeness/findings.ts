import type { AdState, decideFinding, listFindings } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { audit } from '../audit/audit.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { adPath } from '../listings/path.ts';
import { publicTitle, publicTitleColumn } from '../listings/public-text.ts';
import { photoTaken } from './events.ts';

/** A listing that shows or says what somebody else showed or said before. */
export interface Finding {
  adId: number;
  otherAdId: number;
  kind: 'photo' | 'text';
  /** 0 to 1 */
  score: number;
}

/**
 * Shows a listing to the moderators beside the one it was taken from. What comes of somebody else's photo, rules say. What was decided once
 * is not asked again.
 */
export async function holdForReview(
  tx: pg.PoolClient,
  events: Kernel['events'],
  { adId, otherAdId, kind, score }: Finding,
): Promise<void> {
  const { rowCount } = await tx.query(
    `insert into likeness_findings (ad_id, other_ad_id, kind, score) values ($1, $2, $3, $4)
     on conflict (ad_id, other_ad_id, kind) do nothing`,
    [adId, otherAdId, kind, score],
  );
  if (rowCount && kind === 'photo') await events.publish(tx, photoTaken, { adId, otherAdId });
}

/** A moderator has let a held listing through: what it was held for is something else. */
export async function acceptFindings(tx: pg.PoolClient, adId: number): Promise<void> {
  await tx.query(
    `update likeness_findings set decided_at = now(), decision = 'different' where ad_id = $1 and decided_at is null`,
    [adId],
  );
}

interface Row {
  id: number;
  kind: Finding['kind'];
  score: number;
  ad_id: number;
  other_ad_id: number;
  created_at: string;
}

interface ComparedRow extends SellerRow {
  id: number;
  title: string;
  public_title: string | null;
  state: AdState;
}

/** What waits for a moderator, by likeness_findings_open. */
export async function openFindings(pool: pg.Pool, { limit }: z.output<typeof listFindings.query>) {
  const { rows } = await pool.query<Row>(
    `select id, kind, score, ad_id, other_ad_id, ${isoTime('created_at')} as created_at
       from likeness_findings where decided_at is null order by likeness_findings.created_at, id limit $1`,
    [limit],
  );
  const ads = await pool.query<ComparedRow>(
    `select a.id, a.title, ${publicTitleColumn}, a.state, ${sellerColumns}
       from ads a join users u on u.id = a.owner_id where a.id = any($1::bigint[])`,
    [rows.flatMap(({ ad_id, other_ad_id }) => [ad_id, other_ad_id])],
  );
  const byId = new Map(ads.rows.map((row) => [row.id, toCompared(row)]));
  const compared = (id: number) => {
    const found = byId.get(id);
    if (!found) throw new Error(`listing ${id} of a finding is not there`);
    return found;
  };
  return rows.map(({ ad_id, other_ad_id, created_at, ...rest }) => ({
    ...rest,
    listing: compared(ad_id),
    other: compared(other_ad_id),
    createdAt: created_at,
  }));
}

function toCompared(row: ComparedRow) {
  const title = publicTitle(row);
  return { id: row.id, title, path: adPath(row.id, title), state: row.state, seller: toSellerCard(row) };
}

/**
 * Writes down what a moderator decided; said again it is the same decision.
 * @throws AppError not_found; own_case for a listing of theirs; conflict where it was decided otherwise
 */
export async function decideOn(
  tx: pg.PoolClient,
  moderatorId: string,
  id: number,
  { decision }: z.output<typeof decideFinding.body>,
): Promise<void> {
  const { rows } = await tx.query<{ decision: string | null; own: boolean }>(
    `select f.decision, exists (select from ads a where a.id in (f.ad_id, f.other_ad_id) and a.owner_id = $2) as own
       from likeness_findings f where f.id = $1 for no key update`,
    [id, moderatorId],
  );
  const found = rows[0];
  if (!found) throw notFound();
  if (found.own) throw new AppError('own_case');
  if (found.decision === decision) return;
  if (found.decision !== null) throw new AppError('conflict');
  await tx.query(
    'update likeness_findings set decided_at = now(), decided_by = $2, decision = $3 where id = $1',
    [id, moderatorId, decision],
  );
  await audit(tx, {
    actorId: moderatorId,
    action: 'finding.decide',
    subject: `finding:${id}`,
    details: { decision },
  });
}
