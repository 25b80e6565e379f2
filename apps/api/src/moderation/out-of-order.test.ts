import { beforeEach, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd, reportPerson } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { hold } from '../listings/hold.ts';
import { settleRestriction } from './effects.ts';
import { openMissingCases } from './open-cases.ts';

const holder = useApi();
let person: Person;
let deciding: Person;
let seller: ReturnType<typeof selling>;
let moderator: ReturnType<typeof moderating>;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [person, deciding] = [await makePerson(api), await makePerson(api, 'moderator')];
  [seller, moderator] = [selling(person), moderating(deciding)];
});

async function reportedAd(): Promise<{ id: number; caseId: string }> {
  const { id } = await seller.post();
  await reportAd(await makePerson(holder.api), id);
  return { id, caseId: (await moderator.about(id)).id };
}

const stateOf = async (id: number) => (await seller.mine(id)).data?.state;

it('removes for good what its owner removed first, and gives it back where that is undone', async () => {
  const { id, caseId } = await reportedAd();
  await seller.move(id, 'removed');
  await moderator.settle(caseId, { decision: 'remove', reason: 'scam' });
  expect((await seller.move(id, 'live')).error?.code).toBe('invalid_transition');
  expect((await moderator.undo(caseId)).response.status).toBe(200);
  expect(await stateOf(id)).toBe('removed');
  await seller.move(id, 'live');
  expect(await stateOf(id)).toBe('live');
});

it('lets the harder of two decisions about one person at once stand', async () => {
  const { pool, events } = holder.api.context;
  const { caseId } = await reportedAd();
  const decide = (decision: string, until: string) =>
    `insert into case_decisions (case_id, person_id, decision, moderator_id, until)
     values ('${caseId}', '${person.id}', '${decision}', '${deciding.id}', ${until})`;
  const milder = await pool.connect();
  let settled: Promise<unknown> | undefined;
  try {
    await milder.query('begin');
    const pid = (await milder.query('select pg_backend_pid() as pid')).rows[0].pid;
    await milder.query(decide('suspend', `now() + interval '1 day'`));
    await transaction(pool, async (tx) => {
      await tx.query(decide('ban', 'null'));
      await settleRestriction(tx, events, person.id);
      settled = settleRestriction(milder, events, person.id);
      const waits = `select from pg_stat_activity where wait_event_type = 'Lock' and pid = $1`;
      await expect.poll(async () => (await pool.query(waits, [pid])).rowCount).toBe(1);
    });
    await settled;
    await milder.query('commit');
  } finally {
    milder.release();
  }
  const { rows } = await pool.query('select restricted from users where id = $1', [person.id]);
  expect(rows).toEqual([{ restricted: 'banned' }]);
});

it('shows to a moderator nothing that was reported of them', async () => {
  await reportPerson(person, deciding);
  const reports = await deciding.ask('GET /api/reports', { query: { limit: 50 } });
  expect(reports.data?.items.filter(({ reported }) => reported.handle === deciding.handle)).toEqual([]);
  const other = await makePerson(holder.api, 'moderator');
  const [report] = (await other.ask('GET /api/reports', { query: { limit: 50 } })).data?.items ?? [];
  expect(report?.reported.handle).toBe(deciding.handle);
  const own = await deciding.ask('GET /api/reports/{id}', { params: { id: report?.id ?? '' } });
  expect(own.error?.code).toBe('own_case');
});

it('undoes nothing that went on: held again, or written anew', async () => {
  const { api } = holder;
  const { id } = await seller.post();
  await transaction(api.context.pool, (tx) => hold(tx, api.context, id, ['price_far_off']));
  const held = (await moderator.about(id)).id;
  await moderator.settle(held, { decision: 'ask_changes', reason: 'wrong_details' });
  await seller.move(id, 'submitted');
  expect((await moderator.undo(held)).error?.code).toBe('conflict');

  const reported = await reportedAd();
  await moderator.settle(reported.caseId, { decision: 'ask_changes', reason: 'wrong_details' });
  const version = (await seller.mine(reported.id)).data?.version ?? 0;
  await seller.patch(reported.id, { version, title: 'What nobody has looked at yet' });
  expect((await moderator.undo(reported.caseId)).error?.code).toBe('conflict');
  expect(await stateOf(reported.id)).toBe('changes_asked');
});

it('closes a case whose listing a release without cases let go', async () => {
  const { api } = holder;
  const { id } = await seller.post();
  await transaction(api.context.pool, (tx) => hold(tx, api.context, id, ['price_far_off']));
  await api.context.pool.query(`update ads set state = 'live' where id = $1`, [id]);
  await openMissingCases(api.context.pool);
  expect((await moderator.list()).filter(({ adId }) => adId === id)).toEqual([]);
});

it('lets no moderator decide about a label of their own', async () => {
  const { rows } = await holder.api.context.pool.query<{ id: string }>(
    `insert into dealer_appeals (user_id, text) values ($1, 'I sell what I own') returning id`,
    [deciding.id],
  );
  const body = { decision: 'granted' as const };
  const asked = { params: { id: rows[0]?.id ?? '' }, body };
  expect((await deciding.ask('POST /api/appeals/{id}/decision', asked)).error?.code).toBe('own_case');
});

it('answers an undo and the decision of an appeal against it at once with anything but a failure', async () => {
  for (let round = 0; round < 8; round++) {
    await holder.api.context.pool.query('delete from rate_limits');
    const { caseId } = await reportedAd();
    const made = await moderator.settle(caseId, { decision: 'remove', reason: 'scam' });
    await person.ask('POST /api/me/decisions/{id}/appeal', {
      params: { id: made.id },
      body: { text: 'It is my own room, and free.' },
    });
    const other = moderating(await makePerson(holder.api, 'moderator'));
    const appeal = (await other.list()).find(
      (one) => one.kind === 'appeal' && one.person.handle === person.handle,
    );
    const { version } = await other.see(appeal?.id ?? '');
    const [undone, decided, again] = await Promise.all([
      moderator.undo(caseId),
      other.decide(appeal?.id ?? '', { decision: 'overturn', version }),
      person.ask('POST /api/me/decisions/{id}/appeal', {
        params: { id: made.id },
        body: { text: 'Once more, please.' },
      }),
    ]);
    const codes = [undone, decided, again].map(({ error }) => error?.code ?? 'done');
    expect(codes).not.toContain('internal');
    expect(codes.slice(0, 2)).toContain('done');
  }
});
