import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { answersWithin, type Waits } from './answers-within.ts';

/** In Nepal's small hours: answers are counted by the day, and conversations grow old though nothing happens. */
export const recountRecordsJob = defineJob({ name: 'recount_records', cron: '10 20 * * *', maxAttempts: 3 });
/** After somebody sold something, or took that back. */
export const recountRecordJob = defineJob<{ seller: string }>({
  name: 'recount_record',
  priority: 15,
  maxAttempts: 3,
  keyOf: ({ seller }) => `record ${seller}`,
});

type Recounting = Pick<Kernel, 'pool' | 'events'>;

const atOnce = 200;

/** Counts everybody anew of whom something is shown, who was written to lately, or has sold something. */
export async function recountRecords(context: Recounting): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    // By conversations_by_seller, ads_sold and the primary key.
    const { rows } = await context.pool.query<{ id: string }>(
      `select id from users u
        where id > $1
          and (answers_within is not null
               or exists (select from conversations c where c.seller_id = u.id and c.created_at > now() - interval '14 days')
               or sold_count > 0
               or exists (select from ads a where a.owner_id = u.id and a.sold_at is not null))
        order by id limit $2`,
      [after, atOnce],
    );
    for (const { id } of rows) await recount(context, id);
    const last = rows.at(-1);
    if (rows.length < atOnce || !last) return;
    after = last.id;
  }
}

/** Counts one person anew. @param seller their handle */
export async function recountRecord(context: Recounting, seller: string): Promise<void> {
  const { rows } = await context.pool.query<{ id: string }>('select id from users where handle = $1', [
    seller,
  ]);
  if (rows[0]) await recount(context, rows[0].id);
}

/** The newest conversations, in which somebody asked: who asked today may still be answered. */
const waitsSql = `
  select count(*)::int as asked,
         percentile_disc(0.5) within group (order by coalesce(hours, 'infinity')) as typical
    from (select extract(epoch from answer.sent_at - question.sent_at)::float8 / 3600 as hours
            from (select id, buyer_id, seller_id from conversations
                   where seller_id = $1 and created_at > now() - interval '180 days'
                   order by created_at desc limit 50) c
           cross join lateral (select seq, sent_at from messages
                                where conversation_id = c.id and sender_id = c.buyer_id and not held
                                order by seq limit 1) question
            left join lateral (select sent_at from messages
                                where conversation_id = c.id and sender_id = c.seller_id and seq > question.seq
                                order by seq limit 1) answer on true
           where answer.sent_at is not null or question.sent_at < now() - interval '1 day') waits`;

async function recount({ pool, events }: Recounting, userId: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const waits = await waitsOf(tx, userId);
    // By ads_sold.
    const { rows } = await tx.query<{ handle: string }>(
      `update users u set sold_count = sold.count, answers_within = $2
         from (select count(*)::int as count from ads where owner_id = $1 and sold_at is not null and state <> 'removed') sold
        where u.id = $1 and (u.sold_count, u.answers_within) is distinct from (sold.count, $2)
       returning u.handle`,
      [userId, answersWithin(waits)],
    );
    const [changed] = rows;
    if (changed)
      await events.publish(tx, accountChanged, { userId, handle: changed.handle, onListings: true });
  });
}

async function waitsOf(tx: pg.PoolClient, userId: string): Promise<Waits> {
  const { rows } = await tx.query<Waits>(waitsSql, [userId]);
  return rows[0] ?? { asked: 0, typical: null };
}
