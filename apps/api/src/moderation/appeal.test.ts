import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;
let first: ReturnType<typeof moderating>;
let second: ReturnType<typeof moderating>;
let adId: number;
let decisionId: string;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  await api.context.pool.query('update cases set closed_at = now() where closed_at is null');
  person = await makePerson(api);
  seller = selling(person);
  [first, second] = [
    moderating(await makePerson(api, 'moderator')),
    moderating(await makePerson(api, 'moderator')),
  ];
  adId = (await seller.post()).id;
  await reportAd(await makePerson(api), adId);
  const made = await first.settle((await first.about(adId)).id, {
    decision: 'suspend',
    reason: 'scam',
    days: 90,
  });
  decisionId = made.id;
});

const appeal = ({ ask }: Person, text = 'The buyer took it back and forgot.') =>
  ask('POST /api/me/decisions/{id}/appeal', { params: { id: decisionId }, body: { text } });
const stateOf = async () => (await seller.mine(adId)).data?.state;
const own = async () => {
  const { data } = await person.ask('GET /api/me/decisions');
  return [data?.restriction.state, data?.items.map((item) => item.appeal)];
};
const lastTold = async () => {
  const { data } = await person.ask('GET /api/notifications', { query: { limit: 1 } });
  return data?.items[0]?.text.en;
};

/** The case of the appeal, as somebody other than whoever decided has it. */
const appealed = async () => {
  const { data } = await second.next();
  if (!data?.case) throw new Error('no appeal waits');
  return data.case;
};

describe('an appeal', () => {
  it('goes to another moderator, with what it is against and fifteen days to decide', async () => {
    const made = await appeal(person);
    expect([made.response.status, made.data?.appeal]).toEqual([201, 'open']);
    expect((await first.next()).data).toEqual({ case: null });
    const [card] = await first.list();
    expect((await first.claim(card?.id ?? '')).error?.code).toBe('own_case');
    expect((await first.decide(card?.id ?? '', { decision: 'uphold' })).error?.code).toBe('own_case');
    const found = await appealed();
    expect(found).toMatchObject({
      kind: 'appeal',
      adId,
      appealText: 'The buyer took it back and forgot.',
      appealed: { id: decisionId, decision: 'suspend', reason: 'scam' },
      restriction: { state: 'suspended' },
    });
    expect(Date.parse(found.dueAt) - Date.parse(found.openedAt)).toBe(15 * 86_400_000);
  });

  it('that is granted puts back what was: the person acts, and the listing is shown', async () => {
    expect(await stateOf()).toBe('removed');
    await appeal(person);
    const { id } = await appealed();
    await second.settle(id, { decision: 'overturn' });
    expect(await stateOf()).toBe('live');
    expect(await own()).toEqual(['none', ['overturned']]);
    expect(await lastTold()).toContain('agrees with you');
    // Taken back within the hour, the first decision stands again.
    await second.undo(id);
    expect(await stateOf()).toBe('removed');
    expect(await own()).toEqual(['suspended', ['open']]);
    await second.settle(id, { decision: 'uphold' });
    expect(await own()).toEqual(['suspended', ['upheld']]);
    expect(await lastTold()).toContain('The decision stands');
  });

  it('is made once, by whom it is about, within thirty days', async () => {
    expect((await appeal(await makePerson(holder.api))).error?.code).toBe('not_found');
    expect((await appeal(person, 'No.')).error?.code).toBe('invalid_input');
    const { pool } = holder.api.context;
    const decided = (days: number) =>
      pool.query(`update case_decisions set decided_at = now() - make_interval(days => $2) where id = $1`, [
        decisionId,
        days,
      ]);
    await decided(31);
    expect((await appeal(person)).error?.code).toBe('too_late_to_appeal');
    expect((await own())[1]).toEqual(['too_late']);
    await decided(29);
    const answers = await Promise.all([appeal(person), appeal(person)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
    await second.settle((await appealed()).id, { decision: 'uphold' });
    expect((await appeal(person)).error?.code).toBe('conflict');
  });

  it('waits for nothing once whoever decided has taken it back', async () => {
    await appeal(person);
    const { rows } = await holder.api.context.pool.query<{ case_id: string }>(
      'select case_id from case_decisions where id = $1',
      [decisionId],
    );
    await first.undo(rows[0]?.case_id ?? '');
    expect((await second.list()).map(({ kind }) => kind)).toEqual(['reported']);
    expect(await own()).toEqual(['none', []]);
    expect((await appeal(person)).error?.code).toBe('conflict');
  });
});

describe('the word on an appeal', () => {
  it('says so where another decision still stands, or the listing was changed meanwhile', async () => {
    await appeal(person);
    const { id } = await appealed();
    const { pool } = holder.api.context;
    await pool.query(
      `insert into case_decisions (case_id, person_id, decision, reason, moderator_id)
       select case_id, person_id, 'ban', 'scam', moderator_id from case_decisions where id = $1`,
      [decisionId],
    );
    await second.settle(id, { decision: 'overturn' });
    expect(await lastTold()).toContain('another one about you still stands');
    await second.undo(id);
    expect(await lastTold()).toBe(
      'What was decided on your appeal was taken back. A moderator looks at it once more.',
    );
    await pool.query(`delete from case_decisions where person_id = $1 and decision = 'ban'`, [person.id]);
    await pool.query('update ads set version = version + 1 where id = $1', [adId]);
    await second.settle(id, { decision: 'overturn' });
    expect(await lastTold()).toContain('was changed since, so it stays as it is now');
    expect(await stateOf()).toBe('removed');
  });
});
