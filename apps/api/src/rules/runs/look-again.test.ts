import type { RuleRunDetail } from '@thulubazaar/contract';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, makeUser, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { moderating } from '../../../test/moderating.ts';
import { selling } from '../../../test/selling.ts';
import { runWaitingJobs } from '../../../test/waiting-jobs.ts';
import type { Events } from '../../kernel/events/events.ts';
import { holdFound } from './hold-found.ts';
import { continueLooking, lookAgain } from './look-again.ts';

const holder = useApi();
let admin: Person;
let moderator: Person;
let made = 0;

const query = <R extends object>(sql: string, values: unknown[] = []) =>
  holder.api.context.pool.query<R>(sql, values).then(({ rows }) => rows);

beforeAll(async () => {
  admin = await makePerson(holder.api, 'admin');
  moderator = await makePerson(holder.api, 'moderator');
});
beforeEach(async () => {
  await query('delete from rate_limits');
  await query('delete from graphile_worker._private_jobs');
  await query('delete from rule_runs');
});

/** A word that no other test has, live in so many listings, and then a rule that holds it. */
async function live(count = 1): Promise<{ word: string; code: string; ids: number[] }> {
  const word = `quux${'abcdefghijklmnop'[made++]}zor`;
  const ownerId = (await makeUser(holder.api.context)).id;
  const ids: number[] = [];
  for (let each = 0; each < count; each += 1)
    ids.push(await makeAd(holder.api.context, { ownerId, title: `A ${word} lamp of brass` }));
  const code = `again_${made}`;
  const { error } = await admin.ask('POST /api/rules', {
    body: { code, effect: 'hold', enabled: true, params: { kind: 'words', terms: word } },
  });
  if (error) throw new Error(JSON.stringify(error));
  return { word, code, ids };
}

const start = (codes: string[], key?: string) =>
  admin.ask('POST /api/rule-runs', { body: { codes }, ...(key && { key }) });
const holding = ({ id }: { id: string }) => admin.ask('POST /api/rule-runs/{id}/hold', { params: { id } });
const stop = ({ id }: { id: string }) => admin.ask('POST /api/rule-runs/{id}/stop', { params: { id } });
const finish = () => runWaitingJobs(holder.api.context, 'look_again');

async function see({ id }: { id: string }): Promise<RuleRunDetail> {
  const { data, error } = await admin.ask('GET /api/rule-runs/{id}', { params: { id } });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}

function must<T>({ data, error }: { data?: T | undefined; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

async function counted(codes: string[]): Promise<RuleRunDetail> {
  const run = must(await start(codes));
  await finish();
  return see(run);
}

const statesOf = async (ids: readonly number[]) =>
  (await query<{ state: string }>('select state from ads where id = any($1) order by id', [ids])).map(
    ({ state }) => state,
  );

describe('looking again at what is live', () => {
  it('counts first and changes nothing; then it holds what it counted, tells the owner and opens a case', async () => {
    const { code, word, ids } = await live(2);
    const seller = await makePerson(holder.api);
    const draft = await selling(seller).create({ title: `A draft of a ${word}` });
    const dry = await counted([code]);
    expect(dry).toMatchObject({ holds: false, state: 'done', found: 2, canHold: true, stoppedBy: null });
    expect(dry).toMatchObject({ startedBy: { handle: admin.handle }, total: dry.looked, why: null });
    expect(dry.rules).toEqual([{ code, kind: 'words', version: 1, found: 2 }]);
    expect(dry.examples.map(({ id, codes }) => [id, codes])).toEqual(
      ids.toReversed().map((id) => [id, [code]]),
    );
    expect(await statesOf(ids)).toEqual(['live', 'live']);
    expect(await query('select from rule_findings where ad_id = any($1)', [ids])).toEqual([]);
    const run = must(await holding(dry));
    await finish();
    expect(await see(run)).toMatchObject({
      holds: true,
      after: dry.id,
      state: 'done',
      found: 2,
      canHold: false,
    });
    expect(await statesOf([...ids, draft.id])).toEqual(['submitted', 'submitted', 'draft']);
    const told = await query(
      `select n.kind from notifications n join ads a on a.owner_id = n.user_id where a.id = $1`,
      [ids[0]],
    );
    expect(told).toEqual([{ kind: 'held' }, { kind: 'held' }]);
    const { id } = await moderating(moderator).about(ids[0] ?? 0);
    expect((await moderating(moderator).see(id)).findings).toMatchObject([{ code, kind: 'words' }]);
    const rows = await query(
      `select action, actor_id, details->>'why' as why from audit where subject = any($1) order by number`,
      [[`rule_run:${dry.id}`, `rule_run:${run.id}`]],
    );
    const [begun, ended] = [
      { action: 'rule.start_run', actor_id: admin.id, why: null },
      { action: 'rule.end_run', actor_id: null, why: null },
    ];
    expect(rows).toEqual([begun, ended, begun, ended]);
  });

  it('is done by one run at a time, and once under one key', async () => {
    const { code } = await live();
    const answers = await Promise.all([start([code]), start([code])]);
    expect(answers.map(({ data, error }) => data?.state ?? error?.code).sort()).toEqual([
      'rule_run_under_way',
      'running',
    ]);
    await finish();
    const [first, second] = [await start([code], 'once'), await start([code], 'once')];
    expect(second.data?.id).toBe(first.data?.id);
    expect((await holding(must(first))).error?.code).toBe('rule_run_outdated');
  });

  it('is about rules that are on and hold', async () => {
    for (const codes of [['no_such_rule'], ['medicines', 'scam_hints']])
      expect((await start(codes)).error).toMatchObject({
        fields: [{ field: 'codes', code: 'invalid_value' }],
      });
    expect(await query('select from rule_runs')).toEqual([]);
  });

  it('goes on where a killed process left it, and does nothing twice', async () => {
    const { context } = holder.api;
    const { code, ids } = await live(5);
    const run = must(await holding(await counted([code])));
    let heard = 0;
    // The process is gone in the middle of its second batch.
    const dying = {
      ...context,
      events: {
        publish: (...given: Parameters<Events['publish']>) => {
          if (++heard > 3) throw new Error('killed');
          return context.events.publish(...given);
        },
      } as Events,
    };
    await expect(lookAgain(dying, run.id, 2)).rejects.toThrow('killed');
    expect(await see(run)).toMatchObject({ state: 'running', looked: 2, found: 3 });
    await query('delete from graphile_worker._private_jobs');
    await continueLooking(context.pool);
    await finish();
    expect(await see(run)).toMatchObject({ state: 'running', looked: 2 });
    await query(`update rule_runs set touched_at = now() - interval '3 minutes'`);
    await continueLooking(context.pool);
    await finish();
    const after = await see(run);
    expect(after).toMatchObject({ state: 'done', found: 5, rules: [{ found: 5 }] });
    expect(after.examples.map(({ id }) => id)).toEqual(ids.toReversed());
    expect(await statesOf(ids)).toEqual(ids.map(() => 'submitted'));
    const held = await query(`select from ad_events where ad_id = any($1) and event = 'hold'`, [ids]);
    expect(held).toHaveLength(5);
  });

  it('is given up where it comes nowhere', async () => {
    const { context } = holder.api;
    const run = must(await start([(await live()).code]));
    await query('update rule_runs set tries = 10');
    await lookAgain(context, run.id);
    expect(await see(run)).toMatchObject({ state: 'stopped', why: 'failed', stoppedBy: null });
  });

  it('stops itself before it holds more than fifty and one in fifty', async () => {
    const { code, ids } = await live(53);
    const dry = await counted([code]);
    expect(dry).toMatchObject({ found: 53, canHold: true });
    expect(dry.examples).toHaveLength(50);
    const run = must(await holding(dry));
    await finish();
    expect(await see(run)).toMatchObject({ state: 'stopped', why: 'too_many', found: 50, looked: 51 });
    expect((await statesOf(ids)).filter((state) => state === 'live')).toHaveLength(3);
    const [last] = await query(`select action, actor_id, details from audit order by number desc limit 1`);
    expect(last).toMatchObject({
      action: 'rule.stop_run',
      actor_id: null,
      details: { why: 'too_many', found: 50 },
    });
  });

  it('lets be what a moderator has let through by the same version of the rule, and holds it for another', async () => {
    const { code, word, ids } = await live();
    const [id = 0] = ids;
    must(await holding(await counted([code])));
    await finish();
    const [about] = await query<{ id: string }>('select id from cases where ad_id = $1', [id]);
    await moderating(moderator).settle(about?.id ?? '', { decision: 'approve' });
    expect(await statesOf(ids)).toEqual(['live']);
    expect(await counted([code])).toMatchObject({ found: 0, canHold: false });
    // By the same version it is let be also where it finds something else.
    await query(`update ads set description = 'With a brass foot' where id = $1`, [id]);
    const terms = `${word}\nbrass foot`;
    await query(
      `update rules set params = jsonb_set(params, '{terms}', to_jsonb($2::text)) where code = $1`,
      [code, terms],
    );
    await holder.api.context.rules.load();
    expect(await counted([code])).toMatchObject({ found: 0 });
    await admin.ask('PATCH /api/rules/{code}', {
      params: { code },
      body: { version: 1, note: 'another version' },
    });
    expect(await counted([code])).toMatchObject({ found: 1 });
  });

  it('lets be what is no longer live when it comes to it', async () => {
    const { context } = holder.api;
    const { code, ids } = await live();
    const [id = 0] = ids;
    const run = must(await holding(await counted([code])));
    await query(`update ads set state = 'sold' where id = $1`, [id]);
    const row = { id: run.id, holds: true, looked: 0, position: 0, tries: 0 };
    const rules = context.rules.acting().filter((rule) => rule.code === code);
    expect(await holdFound(context, row, rules, { id, looked: 1 })).toBe(true);
    expect(await statesOf(ids)).toEqual(['sold']);
    expect(await see(run)).toMatchObject({ found: 0 });
  });

  it('holds nothing more once it is stopped', async () => {
    const { context } = holder.api;
    const { code, ids } = await live(2);
    const run = must(await holding(await counted([code])));
    expect((await stop(run)).data).toMatchObject({
      state: 'stopped',
      why: 'asked',
      stoppedBy: { handle: admin.handle },
    });
    expect((await stop(run)).data).toMatchObject({ state: 'stopped' });
    await finish();
    const rules = context.rules.acting().filter((rule) => rule.code === code);
    const row = { id: run.id, holds: true, looked: 0, position: 0, tries: 0 };
    expect(await holdFound(context, row, rules, { id: ids[0] ?? 0, looked: 1 })).toBe(false);
    expect(await statesOf(ids)).toEqual(['live', 'live']);
    const rows = await query(`select action from audit where subject = $1 order by number`, [
      `rule_run:${run.id}`,
    ]);
    expect(rows.map(({ action }: { action?: string }) => action)).toEqual([
      'rule.start_run',
      'rule.stop_run',
    ]);
  });

  it('holds nothing more once a rule is another one, in the middle of a batch too', async () => {
    const { context } = holder.api;
    const { code, ids } = await live();
    const run = must(await holding(await counted([code])));
    const rules = context.rules.acting().filter((rule) => rule.code === code);
    await admin.ask('PATCH /api/rules/{code}', {
      params: { code },
      body: { version: 1, enabled: false },
    });
    const row = { id: run.id, holds: true, looked: 0, position: 0, tries: 0 };
    expect(await holdFound(context, row, rules, { id: ids[0] ?? 0, looked: 1 })).toBe(false);
    expect(await see(run)).toMatchObject({ state: 'stopped', why: 'rules_changed', found: 0 });
    expect(await statesOf(ids)).toEqual(['live']);
  });

  it('ends when a rule changes, and holds by no figures of another version', async () => {
    const { context } = holder.api;
    const { code, ids } = await live();
    const dry = await counted([code]);
    const run = must(await holding(dry));
    await admin.ask('PATCH /api/rules/{code}', {
      params: { code },
      body: { version: 1, note: 'another one' },
    });
    await lookAgain(context, run.id);
    expect(await see(run)).toMatchObject({ state: 'stopped', why: 'rules_changed', found: 0 });
    expect(await see(dry)).toMatchObject({ canHold: false });
    expect((await holding(dry)).error?.code).toBe('rule_run_outdated');
    expect(await statesOf(ids)).toEqual(['live']);
    const { data } = await admin.ask('GET /api/rule-runs', { query: {} });
    expect(data?.items.map(({ id }) => id)).toEqual([run.id, dry.id]);
  });
});
