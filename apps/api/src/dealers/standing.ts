import type { appealLabel, DealerReason, decideAppeal, listAppeals, Standing } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { audit } from '../audit/audit.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { label } from './recount-dealers.ts';
import { dealerRules } from './rules.ts';

type Db = pg.Pool | pg.PoolClient;

interface StandingRow {
  kind: Standing['kind'];
  dealer_since: string | null;
  points: number | null;
  reasons: DealerReason[] | null;
  exempt_until: string | null;
  appeal: Standing['appeal'];
}

/** How somebody is taken, and why. */
export async function getStanding(db: Db, userId: string): Promise<Standing> {
  const { rows } = await db.query<StandingRow>(
    `select u.kind, ${isoTime('u.dealer_since')} as dealer_since, s.points, s.reasons,
            case when s.exempt_until > now() then ${isoTime('s.exempt_until')} end as exempt_until,
            (select json_build_object('text', a.text, 'createdAt', ${isoTime('a.created_at')}, 'decision', a.decision)
               from dealer_appeals a where a.user_id = u.id order by a.created_at desc limit 1) as appeal
       from users u left join dealer_standings s on s.user_id = u.id where u.id = $1`,
    [userId],
  );
  const row = rows[0];
  if (!row) throw new AppError('not_signed_in');
  return {
    kind: row.kind,
    dealerSince: row.dealer_since,
    points: row.points ?? 0,
    labelAt: dealerRules.label,
    reasons: row.reasons ?? [],
    exemptUntil: row.exempt_until,
    appeal: row.appeal,
  };
}

/**
 * Takes somebody's reasons why they are no dealer.
 * @throws AppError conflict where they have no label, or an appeal waits
 */
export async function appealAgainst(
  tx: pg.PoolClient,
  userId: string,
  { text }: z.output<typeof appealLabel.body>,
): Promise<Standing> {
  const { rowCount } = await tx.query(
    `insert into dealer_appeals (user_id, text)
     select id, $2 from users where id = $1 and dealer_since is not null
     on conflict (user_id) where decided_at is null do nothing`,
    [userId, text],
  );
  if (!rowCount) throw new AppError('conflict');
  return getStanding(tx, userId);
}

interface AppealRow extends SellerRow {
  id: string;
  text: string;
  reasons: DealerReason[] | null;
  created_at: string;
}

/** What waits for a moderator, by dealer_appeals_open. */
export async function openAppeals(pool: pg.Pool, { limit }: z.output<typeof listAppeals.query>) {
  const { rows } = await pool.query<AppealRow>(
    `select a.id, a.text, s.reasons, ${isoTime('a.created_at')} as created_at, ${sellerColumns}
       from dealer_appeals a join users u on u.id = a.user_id left join dealer_standings s on s.user_id = u.id
      where a.decided_at is null order by a.created_at, a.id limit $1`,
    [limit],
  );
  return rows.map((row) => ({
    id: row.id,
    seller: toSellerCard(row),
    text: row.text,
    reasons: row.reasons ?? [],
    createdAt: row.created_at,
  }));
}

/**
 * Decides an appeal once; a granted one takes the label away.
 * @throws AppError not_found; own_case; conflict where it was decided otherwise
 */
export async function decideOnAppeal(
  tx: pg.PoolClient,
  events: Kernel['events'],
  moderatorId: string,
  id: string,
  { decision }: z.output<typeof decideAppeal.body>,
): Promise<void> {
  const { rows } = await tx.query<{ user_id: string; handle: string; decision: string | null }>(
    `select a.user_id, u.handle, a.decision from dealer_appeals a join users u on u.id = a.user_id
      where a.id = $1 for no key update`,
    [id],
  );
  const appeal = rows[0];
  if (!appeal) throw notFound();
  if (appeal.user_id === moderatorId) throw new AppError('own_case');
  if (appeal.decision === decision) return;
  if (appeal.decision !== null) throw new AppError('conflict');
  await tx.query(
    'update dealer_appeals set decided_at = now(), decided_by = $2, decision = $3 where id = $1',
    [id, moderatorId, decision],
  );
  if (decision === 'granted') await exempt(tx, events, appeal);
  await audit(tx, {
    actorId: moderatorId,
    action: 'label.decide',
    subject: `label-appeal:${id}`,
    details: { decision, personId: appeal.user_id },
  });
}

/** What somebody did until now is no trade. */
async function exempt(
  tx: pg.PoolClient,
  events: Kernel['events'],
  appeal: { user_id: string; handle: string },
): Promise<void> {
  await tx.query(
    `insert into dealer_standings (user_id, points, reasons, exempt_until)
     values ($1, 0, '[]', now() + make_interval(days => $2))
     on conflict (user_id) do update set exempt_until = excluded.exempt_until`,
    [appeal.user_id, dealerRules.exemptDays],
  );
  await label(tx, events, { userId: appeal.user_id, handle: appeal.handle, dealer: false });
}

/** Forgets appeals against the label that were decided five years ago. */
export async function purgeAppeals(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from dealer_appeals where decided_at < now() - interval '5 years'`);
}
