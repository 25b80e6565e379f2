import {
  type Announcement,
  type createAnnouncement as createOperation,
  mostAnnouncements,
  type ShownAnnouncement,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { invalidField, notFound } from '../kernel/errors.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { invalidate } from '../page-cache/tags.ts';

type Db = pg.Pool | pg.PoolClient;
type Body = z.output<typeof createOperation.body>;

interface Row {
  id: string;
  level: Announcement['level'];
  text_en: string;
  text_ne: string;
  from: string;
  until: string | null;
}

const columns = `id, level, text_en, text_ne, ${isoTime('from_at')} as from, ${isoTime('until_at')} as until`;
const isShown = 'from_at <= now() and (until_at is null or until_at > now())';
const mostListed = 100;

function toAnnouncement({ id, level, text_en: en, text_ne: ne, from, until }: Row): Announcement {
  return { id, level, text: { en, ne }, from, until };
}

/** What everybody is told now, warnings first, then the newest. */
export async function shownAnnouncements(db: Db): Promise<ShownAnnouncement[]> {
  const { rows } = await db.query<Row>(
    `select ${columns} from announcements where ${isShown}
      order by level = 'warning' desc, from_at desc, id limit $1`,
    [mostAnnouncements],
  );
  return rows.map(toAnnouncement);
}

/** What is shown or will be, and what was, the last first. */
export async function listAnnouncements(db: Db): Promise<Announcement[]> {
  const { rows } = await db.query<Row>(
    `select ${columns} from announcements order by (until_at is null or until_at > now()) desc, from_at desc, id limit $1`,
    [mostListed],
  );
  return rows.map(toAnnouncement);
}

// Every page carries what is shown.
const tag = 'announcements';

/** @throws AppError invalid_input for one that ends before it begins */
export async function createAnnouncement(
  tx: pg.PoolClient,
  actorId: string,
  body: Body,
): Promise<Announcement> {
  requireOrder(body);
  const { level, en, ne, from, until } = body;
  const { rows } = await tx.query<Row>(
    `insert into announcements (level, text_en, text_ne, from_at, until_at, created_by)
     values ($1, $2, $3, coalesce($4::timestamptz, now()), $5, $6) returning ${columns}`,
    [level, en, ne, from ?? null, until ?? null, actorId],
  );
  return done(tx, actorId, 'announcement.create', rows[0]);
}

/**
 * Puts other words or times in the place of those there were. In other words it is another one, which nobody has put away yet.
 * @throws AppError not_found, invalid_input
 */
export async function updateAnnouncement(
  pool: pg.Pool,
  actorId: string,
  id: string,
  body: Body,
): Promise<Announcement> {
  requireOrder(body);
  const { level, en, ne, from, until } = body;
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<Row>(
      `update announcements set id = case when (text_en, text_ne) = ($3, $4) then id else gen_random_uuid() end,
              level = $2, text_en = $3, text_ne = $4, from_at = coalesce($5::timestamptz, from_at), until_at = $6
        where id = $1 returning ${columns}`,
      [id, level, en, ne, from ?? null, until ?? null],
    );
    return done(tx, actorId, 'announcement.update', rows[0]);
  });
}

/** Takes one away; one that is not there is no error. */
export async function removeAnnouncement(pool: pg.Pool, actorId: string, id: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<Row>(`delete from announcements where id = $1 returning ${columns}`, [
      id,
    ]);
    if (rows[0]) await done(tx, actorId, 'announcement.remove', rows[0]);
  });
}

function requireOrder({ from, until }: Body): void {
  const begins = from ? Date.parse(from) : Date.now();
  if (until !== undefined && Date.parse(until) <= begins) throw invalidField('until', 'invalid_range');
}

async function done(
  tx: pg.PoolClient,
  actorId: string,
  action: string,
  row: Row | undefined,
): Promise<Announcement> {
  if (!row) throw notFound();
  await invalidate(tx, [tag]);
  await audit(tx, {
    actorId,
    action,
    subject: `announcement:${row.id}`,
    details: { level: row.level, from: row.from, until: row.until },
  });
  return toAnnouncement(row);
}

/** They begin and end by the time alone; pages hear of it within a minute. */
export const tellAnnouncementsJob = defineJob({
  name: 'tell_announcements',
  cron: '* * * * *',
  maxAttempts: 1,
});

/** Tells pages of what has begun or ended since they were told. @returns how many */
export async function tellAnnouncements(pool: pg.Pool): Promise<number> {
  return transaction(pool, async (tx) => {
    const { rowCount } = await tx.query(
      `update announcements set told_shown = (${isShown}) where told_shown <> (${isShown})`,
    );
    if (rowCount) await invalidate(tx, [tag]);
    return rowCount ?? 0;
  });
}
