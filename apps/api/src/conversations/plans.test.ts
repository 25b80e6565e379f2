import type pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { waitLonger } from '../kernel/db/silence.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { listConversations } from './list.ts';
import { listMessages } from './messages.ts';
import { conversationPolicies } from './policies.ts';
import { unreadOf } from './unread.ts';

const holder = useApi();
/** A shop that many write to. */
let seller = '';
/** The conversation with a thousand messages, half of them held from the seller. */
let long = '';

// 2,000 conversations of 100 messages; one of a thousand.
beforeAll(async () => {
  const { context } = holder.api;
  seller = (await makeUser(context, { kind: 'shop' })).id;
  await transaction(context.pool, fill);
  await context.pool.query('analyze');
});

async function fill(tx: pg.PoolClient): Promise<void> {
  // What is made at once refers to what is there: looking at every row would take most of the time.
  await tx.query('set local session_replication_role = replica');
  waitLonger(tx, 10);
  await tx.query('set local statement_timeout = 0');
  await tx.query(
    `with ad as (
       insert into ads (owner_id, state, title, category_id, place_id, published_at)
       values ($1, 'live', 'A room', 'property/rooms', 'kathmandu/kathmandu/koteshwor', now()) returning id),
     person as (
       insert into users (handle, name, kind) select 'plan-' || n, 'Person', 'private' from generate_series(1, 2000) n
       returning id)
     insert into conversations (ad_id, buyer_id, seller_id, last_seq) select ad.id, person.id, $1, 100 from ad, person`,
    [seller],
  );
  await tx.query(
    `insert into conversation_members (conversation_id, user_id, last_at, last_seq, unread)
     select c.id, person, now() - make_interval(secs => row_number() over ()), 100, case when random() < 0.1 then 1 else 0 end
       from conversations c, unnest(array[c.buyer_id, c.seller_id]) person`,
  );
  await tx.query(
    `insert into messages (conversation_id, seq, sender_id, client_id, kind)
     select c.id, n, case when n % 2 = 0 then c.buyer_id else c.seller_id end, gen_random_uuid(), 'text'
       from conversations c, generate_series(1, 100) n`,
  );
  const { rows } = await tx.query<{ id: string }>('select id from conversations limit 1');
  long = rows[0]?.id ?? '';
  await tx.query(
    `insert into messages (conversation_id, seq, sender_id, client_id, kind, held)
     select id, n, buyer_id, gen_random_uuid(), 'text', n > 500 from conversations c, generate_series(101, 1000) n where id = $1`,
    [long],
  );
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}

const big = new Set(['messages', 'conversations', 'conversation_members']);

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How PostgreSQL carries out each statement of some work: pages looked at, and tables read whole. */
async function plansOf(work: (pool: pg.Pool) => Promise<unknown>) {
  const { pool } = holder.api.context;
  const plans: { pages: number; whole: string[] }[] = [];
  const recorder = {
    query: async (text: string, values: unknown[]) => {
      const { rows } = await pool.query({
        text: `explain (analyze, buffers, format json) ${text}`,
        values,
        unnamed: true,
      } as pg.QueryConfig);
      const root: Node = rows[0]['QUERY PLAN'][0].Plan;
      const whole = nodesOf(root).filter((node) => node['Node Type'] === 'Seq Scan');
      plans.push({
        pages: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
        whole: whole.flatMap((node) => node['Relation Name'] ?? []).filter((table) => big.has(table)),
      });
      return pool.query(text, values);
    },
  };
  await work(recorder as unknown as pg.Pool);
  return plans;
}

it.each<[string, number, (pool: pg.Pool) => Promise<unknown>]>([
  [
    'the first page of two thousand conversations',
    1000,
    (pool) => listConversations({ ...holder.api.context, pool }, seller, { archived: 'false', limit: 24 }),
  ],
  [
    'the last messages of a conversation',
    120,
    (pool) => listMessages({ ...holder.api.context, pool }, seller, long, { limit: 50 }),
  ],
  [
    'messages after a number',
    60,
    (pool) => listMessages({ ...holder.api.context, pool }, seller, long, { after: 480, limit: 50 }),
  ],
  ['who takes part', 20, (pool) => conversationPolicies['conversation.read'].find(pool, { id: long })],
  ['what is unread', 100, (pool) => unreadOf(pool, [seller])],
])('%s is read by indexes among 200,000 messages', async (_what, mostPages, work) => {
  for (const { pages, whole } of await plansOf(work)) {
    expect(whole).toEqual([]);
    expect(pages).toBeLessThan(mostPages);
  }
});
