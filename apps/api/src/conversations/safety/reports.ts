import type {
  listReports as listOperation,
  Message,
  Report,
  reportConversation as reportOperation,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { type SellerRow, sellerColumns, toSellerCard } from '../../accounts/seller.ts';
import { audit } from '../../audit/audit.ts';
import { isoTime } from '../../kernel/db/iso-time.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import { decodeRowCursor, encodeRowCursor } from '../../kernel/http/cursor.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { Where } from '../../listings/scope.ts';
import { contentOf, messagesFrom, openMessage, type StoredMessage } from '../message.ts';
import { holdConversation } from '../store-message.ts';
import { block } from './blocks.ts';
import { reportMade } from './events.ts';

type Db = pg.Pool | pg.PoolClient;

/**
 * Shows a conversation to the moderators. Said again within the hour, since the answer was lost, it is the same report.
 * @returns its id
 */
export async function reportConversation(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  reporterId: string,
  conversationId: string,
  said: z.output<typeof reportOperation.body>,
): Promise<string> {
  return transaction(pool, async (tx) => {
    const { receiver_id: reportedId } = await holdConversation(tx, conversationId, reporterId);
    if (said.block) await block(tx, reporterId, reportedId);
    const values = [conversationId, reporterId, reportedId, said.reason, said.note];
    const { rows } = await tx.query<{ id: string; made: boolean }>(
      `with known as (
         select id from reports
          where conversation_id = $1 and reporter_id = $2 and reported_id = $3 and reason = $4 and note = $5
            and created_at > now() - interval '1 hour' limit 1),
       made as (
         insert into reports (conversation_id, reporter_id, reported_id, reason, note)
         select $1, $2, $3, $4, $5 where not exists (select from known) returning id)
       select id, false as made from known union all select id, true from made`,
      values,
    );
    const report = rows[0];
    if (!report) throw new Error('the report was not stored');
    if (report.made)
      await events.publish(tx, reportMade, { reportId: report.id, personId: reportedId, adId: null });
    return report.id;
  });
}

interface ReportRow {
  id: string;
  conversation_id: string | null;
  /** Null where neither a listing nor a conversation is what it is of. */
  ad_id: number | null;
  /** Whether it is the listing itself that was reported. */
  of_listing: boolean;
  /** Whether it names a review that the person wrote. */
  of_review: boolean;
  /** Whether it names what the person answered to one. */
  of_answer: boolean;
  /** Slug of the shop that was reported. */
  shop: string | null;
  people: number;
  reporter_id: string;
  reported_id: string;
  reason: Report['reason'];
  note: string;
  created_at: string;
}

const reportSelect = `
  select r.id, r.conversation_id, coalesce(r.ad_id, c.ad_id) as ad_id, r.ad_id is not null as of_listing,
         exists (select from reported_reviews n where n.report_id = r.id and n.reported_at >= r.created_at) as of_review,
         exists (select from reported_answers n where n.report_id = r.id and n.reported_at >= r.created_at) as of_answer,
         (select s.slug from shops s where s.id = r.shop_id) as shop,
         case when r.ad_id is null then 1
              else (select count(*)::int from reports o where o.ad_id = r.ad_id) end as people, r.reporter_id, r.reported_id, r.reason, r.note,
         ${isoTime('r.created_at')} as created_at
    from reports r left join conversations c on c.id = r.conversation_id`;

function aboutOf(row: ReportRow): Report['about'] {
  if (row.of_listing) return 'listing';
  if (row.of_review) return 'review';
  if (row.of_answer) return 'answer';
  if (row.shop !== null) return 'shop';
  return row.conversation_id === null ? 'person' : 'conversation';
}

async function toReports(db: Db, rows: ReportRow[]) {
  const ids = [...new Set(rows.flatMap(({ reporter_id, reported_id }) => [reporter_id, reported_id]))];
  const people = await db.query<SellerRow & { id: string }>(
    `select u.id, ${sellerColumns} from users u where u.id = any($1::uuid[])`,
    [ids],
  );
  const cards = new Map(people.rows.map((row) => [row.id, toSellerCard(row)]));
  const cardOf = (id: string) => {
    const card = cards.get(id);
    if (!card) throw new Error('a person of a report is not there');
    return card;
  };
  return rows.map((row) => ({
    id: row.id,
    about: aboutOf(row),
    reason: row.reason,
    note: row.note,
    reporter: cardOf(row.reporter_id),
    reported: cardOf(row.reported_id),
    adId: row.ad_id,
    shop: row.shop,
    people: row.people,
    createdAt: row.created_at,
  }));
}

/**
 * One page of all reports but those of the moderator who asks, the newest first, by reports_by_time.
 * @throws AppError invalid_cursor
 */
export async function listReports(
  pool: pg.Pool,
  moderatorId: string,
  { cursor, limit }: z.output<typeof listOperation.query>,
): Promise<{ items: Awaited<ReturnType<typeof toReports>>; nextCursor: string | null }> {
  const where = new Where();
  where.add(`r.reported_id <> ${where.value(moderatorId)}::uuid`);
  if (cursor) {
    const { at, id } = decodeRowCursor(cursor, ['reports']);
    where.add(`(r.created_at, r.id) < (${where.value(at)}::timestamptz(3), ${where.value(id)}::uuid)`);
  }
  const { rows } = await pool.query<ReportRow>(
    `${reportSelect} ${where} order by r.created_at desc, r.id desc limit ${where.value(limit + 1)}`,
    where.values,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await toReports(pool, page),
    nextCursor: last ? encodeRowCursor(['reports'], last.created_at, last.id) : null,
  };
}

/** What a case is of, the newest first. */
export async function reportsOfCase(db: Db, caseId: string, limit: number) {
  const { rows } = await db.query<ReportRow>(
    `${reportSelect} where r.case_id = $1 order by r.created_at desc, r.id desc limit $2`,
    [caseId, limit],
  );
  return toReports(db, rows);
}

type ReportedMessage = Omit<Message, 'mine' | 'clientId'> & { sender: string; held: boolean };

/**
 * A report with the last thousand entries of its conversation, whatever became of them. That a moderator read it is written
 * down in the same transaction.
 * @throws AppError not_found; own_case of a report of themselves
 */
export async function getReport(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  moderatorId: string,
  id: string,
) {
  return transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<ReportRow>(`${reportSelect} where r.id = $1`, [id]);
    const [report] = await toReports(tx, rows);
    if (!rows[0] || !report) throw notFound();
    if (rows[0].reported_id === moderatorId) throw new AppError('own_case');
    await tx.query('insert into report_reads (report_id, moderator_id) values ($1, $2)', [id, moderatorId]);
    const messages = await reportedMessages(tx, context, rows[0]);
    await audit(tx, { actorId: moderatorId, action: 'report.read', subject: `report:${id}` });
    return { ...report, messages };
  });
}

async function reportedMessages(
  tx: pg.PoolClient,
  context: Pick<Kernel, 'encryption'>,
  { id, conversation_id }: ReportRow,
) {
  if (conversation_id === null) return [];
  const { rows } = await tx.query<StoredMessage & { sender: string }>(
    `select * from (
       ${messagesFrom('messages', 's.handle as sender')} join users s on s.id = m.sender_id
        where m.conversation_id = $1 order by m.seq desc limit 1000) m order by m.seq`,
    [conversation_id],
  );
  return rows.map(
    (row): ReportedMessage => ({
      seq: row.seq,
      sender: row.sender,
      kind: row.kind,
      offer: row.offer,
      about: row.about,
      deleted: row.deleted,
      held: row.held,
      sentAt: row.sent_at,
      ...contentOf(openMessage(context, row), `/api/reports/${id}/photos`),
    }),
  );
}
