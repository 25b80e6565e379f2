import { beforeEach, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd, reportPerson } from '../../test/moderating.ts';
import { purgeCases } from './purge-cases.ts';

const holder = useApi();
let [seller, reporter]: Person[] = [];
let first: ReturnType<typeof moderating>;
let second: ReturnType<typeof moderating>;

const count = async (table: 'cases' | 'case_decisions' | 'reports') => {
  const { rows } = await holder.api.context.pool.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  return rows[0]?.count;
};
const counts = async () => [await count('cases'), await count('case_decisions'), await count('reports')];

async function passMonths(months: number): Promise<void> {
  const { pool } = holder.api.context;
  const ago = `interval '${months} months'`;
  await pool.query(`update cases set opened_at = opened_at - ${ago}, closed_at = closed_at - ${ago}`);
  await pool.query(`update case_decisions set decided_at = decided_at - ${ago}`);
  await pool.query(`update reports set created_at = created_at - ${ago}`);
}

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('truncate reports, cases, case_decisions cascade');
  await api.context.pool.query('delete from rate_limits');
  [seller, reporter] = [await makePerson(api), await makePerson(api)];
  first = moderating(await makePerson(api, 'moderator'));
  second = moderating(await makePerson(api, 'moderator'));
});

async function decidedCase(decision: 'dismiss' | 'remove' | 'ban'): Promise<string> {
  if (!seller || !reporter) throw new Error('nobody is there');
  const adId = await makeAd(holder.api.context, { ownerId: seller.id });
  await reportAd(reporter, adId);
  const { id } = await first.about(adId);
  const reason = decision === 'dismiss' ? {} : { reason: 'scam' as const };
  return (await first.settle(id, { decision, ...reason })).id;
}

it('forgets after five years what was closed, with its reports, decisions and appeals, and says so in the audit', async () => {
  const { pool } = holder.api.context;
  await decidedCase('dismiss');
  const id = await decidedCase('remove');
  await seller?.ask('POST /api/me/decisions/{id}/appeal', {
    params: { id },
    body: { text: 'It is no scam at all.' },
  });
  const [appeal] = await second.list();
  await second.settle(appeal?.id ?? '', { decision: 'uphold' });
  await passMonths(59);
  expect(await purgeCases(pool)).toBe(0);
  expect(await counts()).toEqual([3, 3, 2]);
  await passMonths(2);
  expect(await purgeCases(pool)).toBe(2);
  expect(await counts()).toEqual([0, 0, 0]);
  const { rows } = await pool.query(
    'select actor_id, action, details from audit order by number desc limit 1',
  );
  expect(rows).toEqual([
    { actor_id: null, action: 'case.purge', details: { cases: 3, decisions: 3, reports: 2 } },
  ]);
});

it('keeps what is open, what is appealed against since, and a ban that stands', async () => {
  const { pool } = holder.api.context;
  const ban = await decidedCase('ban');
  await passMonths(72);
  expect(await purgeCases(pool)).toBe(0);
  if (seller && reporter) await reportPerson(reporter, seller);
  await passMonths(72);
  expect(await purgeCases(pool)).toBe(0);
  expect(await counts()).toEqual([2, 1, 2]);
  await pool.query('update case_decisions set undone_at = now() where id = $1', [ban]);
  expect(await purgeCases(pool)).toBe(1);
  expect(await counts()).toEqual([1, 0, 1]);
});
