import type pg from 'pg';
import { accountChanged } from '../accounts/events.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob, enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { refreshListings } from '../listings/read-model.ts';
import type { Context } from '../reference/reference.ts';
import { countBehaviour, indexNumbers } from './count.ts';
import { type Counted, isDealer, reasonsOf } from './rules.ts';

/** In Nepal's small hours: whoever stops selling loses the label though nothing happens. */
export const recountDealersJob = defineJob({ name: 'recount_dealers', cron: '40 20 * * *', maxAttempts: 3 });
/** After somebody showed a listing. */
export const recountDealerJob = defineJob<{ seller: string }>({
  name: 'recount_dealer',
  priority: 15,
  maxAttempts: 3,
  keyOf: ({ seller }) => `dealer ${seller}`,
});
/** The cards of whoever is shown as another kind of seller from now on. */
export const refreshSellerJob = defineJob<{ userId: string }>({
  name: 'refresh_seller_cards',
  priority: 15,
  maxAttempts: 5,
  keyOf: ({ userId }) => `cards of ${userId}`,
});

const atOnce = 200;

/** Counts everybody anew who showed something in 90 days, or is labelled, or was counted lately. */
export async function recountDealers({ pool, events }: Pick<Kernel, 'pool' | 'events'>): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    // By ads_published and the primary keys.
    const { rows } = await pool.query<{ id: string }>(
      `select id from users u
        where id > $1 and kind = 'private'
          and (dealer_since is not null
               or id in (select owner_id from ads where published_at > now() - interval '90 days' and state <> 'draft')
               or id in (select user_id from dealer_standings where points > 0))
        order by id limit $2`,
      [after, atOnce],
    );
    const ids = rows.map(({ id }) => id);
    await judge({ pool, events }, ids);
    const last = ids.at(-1);
    if (ids.length < atOnce || !last) return;
    after = last;
  }
}

/** Counts one person anew, with the numbers in their listings. @param seller their handle */
export async function recountDealer(
  context: Pick<Kernel, 'pool' | 'events' | 'encryption'>,
  seller: string,
): Promise<void> {
  const { rows } = await context.pool.query<{ id: string }>('select id from users where handle = $1', [
    seller,
  ]);
  const userId = rows[0]?.id;
  if (!userId) return;
  await indexNumbers(context, userId);
  await judge(context, [userId]);
}

async function judge({ pool, events }: Pick<Kernel, 'pool' | 'events'>, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return;
  const counted = await countBehaviour(pool, userIds);
  for (const [userId, counts] of counted) await transaction(pool, (tx) => settle(tx, events, userId, counts));
}

interface StandingRow {
  handle: string;
  kind: 'private' | 'shop';
  dealer_since: Date | null;
  exempt_until: Date | null;
}

/** Writes down how somebody stands, and changes what others see of them where it is another thing now. */
async function settle(
  tx: pg.PoolClient,
  events: Kernel['events'],
  userId: string,
  counts: Counted,
): Promise<void> {
  const { rows } = await tx.query<StandingRow>(
    `select u.handle, u.kind, u.dealer_since, s.exempt_until
       from users u left join dealer_standings s on s.user_id = u.id where u.id = $1 for no key update of u`,
    [userId],
  );
  const person = rows[0];
  if (!person) return;
  const reasons = reasonsOf(counts);
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  await tx.query(
    `insert into dealer_standings (user_id, points, reasons) values ($1, $2, $3)
     on conflict (user_id) do update set points = excluded.points, reasons = excluded.reasons, counted_at = now()`,
    [userId, points, JSON.stringify(reasons)],
  );
  const standing = { dealerSince: person.dealer_since, exemptUntil: person.exempt_until };
  // A shop says of itself that it is a trade.
  const dealer = person.kind === 'private' && isDealer(points, standing, new Date());
  if (dealer !== (person.dealer_since !== null))
    await label(tx, events, { userId, handle: person.handle, dealer });
}

/** Shows somebody as a dealer, or no longer: on their listings' pages at once, in lists by a job. */
export async function label(
  tx: pg.PoolClient,
  events: Kernel['events'],
  { userId, handle, dealer }: { userId: string; handle: string; dealer: boolean },
): Promise<void> {
  await tx.query(`update users set dealer_since = case when $2 then now() end where id = $1`, [
    userId,
    dealer,
  ]);
  await events.publish(tx, accountChanged, { userId, handle, onListings: true });
  await enqueue(tx, refreshSellerJob, { userId });
}

const cardsAtOnce = 100;

/** Writes somebody's cards anew, a few at a time. */
export async function refreshSeller({ pool, events, reference }: Context, userId: string): Promise<void> {
  for (let after = 0; ; ) {
    const ids = await transaction(pool, async (tx) => {
      // By ad_cards_owner.
      const { rows } = await tx.query<{ ad_id: number }>(
        'select ad_id from ad_cards where owner_id = $1 and ad_id > $2 order by ad_id limit $3',
        [userId, after, cardsAtOnce],
      );
      const some = rows.map(({ ad_id }) => ad_id);
      if (some.length > 0) await refreshListings(tx, { events, reference }, some);
      return some;
    });
    const last = ids.at(-1);
    if (ids.length < cardsAtOnce || !last) return;
    after = last;
  }
}
