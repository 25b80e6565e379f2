import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { startTestApi, useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { seedRules } from './seed.ts';

const holder = useApi();
let admin: Person;
let made = 0;

beforeAll(async () => {
  admin = await makePerson(holder.api, 'admin');
});

const terms = (lines: string) => ({ kind: 'words', terms: lines }) as const;

function create(body: Record<string, unknown>) {
  const whole = { code: `made_${++made}`, effect: 'warn', params: terms('foo'), ...body };
  return admin.ask('POST /api/rules', { body: whole as never });
}

const read = async (code: string) => (await admin.ask('GET /api/rules/{code}', { params: { code } })).data;

const update = (code: string, body: { version: number } & Record<string, unknown>) =>
  admin.ask('PATCH /api/rules/{code}', { params: { code }, body: body as never });

describe('rules', () => {
  it('come with a release, and stay as an admin left them', async () => {
    const { pool } = holder.api.context;
    const { data } = await admin.ask('GET /api/rules', {});
    expect(data?.items.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['weapons', 'price_off', 'nudity']),
    );
    expect(await seedRules(pool)).toBe(0);
    const before = await read('medicines');
    await update('medicines', { version: before?.version ?? 0, enabled: false });
    await pool.query(`update rules set note = 'of a release before' where code = 'money'`);
    expect(await seedRules(pool)).toBe(1);
    expect(await read('medicines')).toMatchObject({ enabled: false, changedBy: admin.handle });
    expect(await read('money')).toMatchObject({ changedBy: null, version: 2 });
  });

  it('keep each state they had, with who changed it and when, and a row of the audit', async () => {
    const { data } = await create({ note: 'why' });
    const code = data?.code ?? '';
    expect(data).toMatchObject({ version: 1, enabled: false, kind: 'words', note: 'why' });
    const changed = await update(code, { version: 1, params: terms('foo\nbar'), enabled: true });
    expect(changed.data).toMatchObject({ version: 2, enabled: true, effect: 'warn', note: 'why' });
    expect(changed.data?.history.map(({ version, params }) => [version, params])).toEqual([
      [2, terms('foo\nbar')],
      [1, terms('foo')],
    ]);
    const { pool } = holder.api.context;
    const { rows } = await pool.query(
      'select action, actor_id from audit where subject = $1 order by number',
      [`rule:${code}`],
    );
    expect(rows).toEqual([
      { action: 'rule.change', actor_id: admin.id },
      { action: 'rule.change', actor_id: admin.id },
    ]);
    await expect(pool.query('delete from rule_changes')).rejects.toThrow();
  });

  it('are changed by one of two who do it at once', async () => {
    const { data } = await create({});
    const answers = await Promise.all(
      ['one', 'two'].map((note) => update(data?.code ?? '', { version: 1, note })),
    );
    expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 409]);
    expect((await read(data?.code ?? ''))?.history).toHaveLength(2);
    const twice = await Promise.all([create({ code: 'made_once' }), create({ code: 'made_once' })]);
    expect(twice.map(({ response }) => response.status).sort()).toEqual([201, 409]);
  });

  it.each([
    [{ params: terms('gun | unless: toy') }, 'params.terms.1', 'invalid_value'],
    [{ params: terms('fine\n\n| near: x') }, 'params.terms.3', 'invalid_value'],
    [{ params: terms('') }, 'params.terms', 'required'],
    [{ params: terms('gun | in: no/such') }, 'params.terms.1', 'unknown_category'],
    [{ params: { ...terms('gun'), in: ['no/such'] } }, 'params.in', 'unknown_category'],
    [{ params: { kind: 'first_listings', listings: 0, days: 7 } }, 'params.listings', 'too_small'],
    [{ params: { kind: 'price_off', below: 3, above: null } }, 'params.below', 'too_large'],
    [{ params: { kind: 'no_such' } }, 'params.kind', 'invalid_value'],
    [{ params: { kind: 'nudity', score: 0.9, more: 1 } }, 'params.more', 'unknown_field'],
    [{ params: { kind: 'nudity', score: 0.9 }, effect: 'mask' }, 'effect', 'invalid_value'],
    [{ code: 'Not A Code' }, 'code', 'invalid_value'],
  ])('are refused by field: %j', async (body, field, code) => {
    const { response, error } = await create(body);
    expect(response.status).toBe(400);
    expect(error).toMatchObject({ fields: [{ field, code }] });
  });

  it('are of one kind for good', async () => {
    const { data } = await create({});
    const { error } = await update(data?.code ?? '', { version: 1, params: { kind: 'nudity', score: 0.9 } });
    expect(error).toMatchObject({ fields: [{ field: 'params.kind' }] });
  });

  it('act in another process once they are changed in one', async () => {
    const { context } = holder.api;
    const other = await startTestApi(context.config.databaseUrl);
    onTestFinished(() => other.close());
    const seller = await makePerson(other);
    const post = (title: string) => selling(seller).post({ title, description: 'Near the chowk, sunny.' });
    expect((await post('A quiet quux for your home')).state).toBe('live');
    const { data } = await create({ effect: 'hold', enabled: true, params: terms('quux') });
    const acts = () => other.context.rules.acting().some(({ code }) => code === data?.code);
    await expect.poll(acts).toBe(true);
    const held = await post('Another quux for your home');
    expect(held.state).toBe('submitted');
    // What was found keeps its reason, whatever becomes of the rule.
    await update(data?.code ?? '', { version: 1, enabled: false, params: terms('corge') });
    await expect.poll(acts).toBe(false);
    expect((await post('A third quux for your home')).state).toBe('live');
    const { rows } = await context.pool.query(
      `select rule_version, reason->'matches'->0->>'text' as text from rule_findings where ad_id = $1`,
      [held.id],
    );
    expect(rows).toEqual([{ rule_version: 1, text: 'quux' }]);
  });
});

describe('trying a rule', () => {
  it('shows what it would find in what is live or held, and changes nothing', async () => {
    const { context } = holder.api;
    const long = `${'It is a nice thing that stands in a corner. '.repeat(5)}With grault inside. ${'Come and see. '.repeat(20)}`;
    const ids = [
      await makeAd(context, { title: 'A grault of wood', description: 'Nothing else.' }),
      await makeAd(context, { title: 'A table', description: long }),
    ];
    await makeAd(context, { title: 'A grault that is a draft', state: 'draft' });
    const { data } = await admin.ask('POST /api/rules/try', {
      body: { effect: 'hold', params: terms('grault') },
    });
    expect(data).toMatchObject({ found: 2, byState: { live: 2, submitted: 0 }, complete: true });
    const [second, first] = data?.examples ?? [];
    expect([first?.id, second?.id]).toEqual(ids);
    expect(first).toMatchObject({
      title: { text: 'A grault of wood', marks: [{ start: 2, end: 8 }] },
      excerpt: null,
    });
    const { text = '', marks = [] } = second?.excerpt ?? {};
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['grault']);
    expect(text.length).toBeLessThan(200);
    const { rows } = await context.pool.query('select from rule_findings where ad_id = any($1)', [ids]);
    expect(rows).toEqual([]);
  });

  it('is for admins, and reading for moderators', async () => {
    const moderator = await makePerson(holder.api, 'moderator');
    const body = { effect: 'hold', params: terms('grault') } as const;
    expect((await moderator.ask('POST /api/rules/try', { body })).response.status).toBe(403);
    expect((await moderator.ask('GET /api/rules', {})).response.status).toBe(200);
  });
});
