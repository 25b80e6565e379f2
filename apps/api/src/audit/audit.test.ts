import { beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { audit } from './audit.ts';
import { purgeAudit } from './purge-audit.ts';
import { noSeal, sealOf } from './seal.ts';
import { verifyAudit } from './verify-audit.ts';

const holder = useApi();

/** Past the triggers, as somebody who has the database could. */
async function tamper(...statements: string[]): Promise<void> {
  await transaction(holder.api.context.pool, async (tx) => {
    await tx.query(`set local session_replication_role = 'replica'`);
    for (const statement of statements) await tx.query(statement);
  });
}

const write = (subject: string, details = {}) =>
  transaction(holder.api.context.pool, (tx) =>
    audit(tx, { actorId: '00000000-0000-4000-8000-000000000001', action: 'case.read', subject, details }),
  );
const verify = () => verifyAudit(holder.api.context.pool);

beforeEach(async () => {
  await tamper('delete from audit', 'delete from audit_checkpoints');
  for (const n of [1, 2, 3, 4, 5]) await write(`case:${n}`, { reason: 'scam', days: n, a: null, done: true });
});

describe('the audit', () => {
  it('is a chain that is whole, also where many write at once and the names of details come in another order', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(`case:at once ${n}`, { b: n, aa: 'x' })));
    expect(await verify()).toMatchObject({
      whole: true,
      rows: 25,
      seal: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is empty and whole before anything was done', async () => {
    await tamper('delete from audit');
    expect(await verify()).toMatchObject({ whole: true, rows: 0, forgotten: 0 });
  });

  it('says nothing of what was rolled back, and leaves no gap', async () => {
    const { pool } = holder.api.context;
    const failed = transaction(pool, async (tx) => {
      await audit(tx, { actorId: null, action: 'case.read', subject: 'never' });
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await write('case:6');
    expect(await verify()).toMatchObject({ whole: true, rows: 6 });
  });

  it.each([
    `update audit set details = '{}' where number = 2`,
    'delete from audit where number = 5',
    'truncate audit',
  ])('refuses “%s”', async (statement) => {
    await expect(holder.api.context.pool.query(statement)).rejects.toThrow('audit is append-only');
    expect(await verify()).toMatchObject({ whole: true, rows: 5 });
  });

  it.each([
    [
      3,
      [
        `update audit set details = '{"reason": "abuse", "days": 3, "a": null, "done": true}' where number = 3`,
      ],
    ],
    [2, [`update audit set actor_id = null where number = 2`]],
    [4, [`update audit set at = at + interval '1 ms' where number = 4`]],
    [2, ['delete from audit where number = 2']],
    // In two steps: of two rows no more than one may have a number at any moment, and they are taken in no order.
    [
      1,
      [
        'delete from audit where number = 1',
        'update audit set number = number + 100',
        'update audit set number = number - 101',
      ],
    ],
    [
      6,
      [
        `insert into audit select 6, at, actor_id, action, subject, details, seal from audit where number = 5`,
      ],
    ],
  ])('says that it is broken at %i after what was done past the triggers', async (broken, statements) => {
    await tamper(...statements);
    expect(await verify()).toEqual({ whole: false, broken });
  });
});

describe('the audit of more than five years', () => {
  const years = (n: number) => new Date(Date.now() - n * 365.25 * 86_400_000).toISOString();

  /** Rows of these times, sealed as they would have been. */
  async function madeAt(...times: string[]): Promise<void> {
    await tamper('delete from audit');
    let seal: Buffer = noSeal;
    for (const [index, at] of times.entries()) {
      const row = {
        number: index + 1,
        at,
        actorId: null,
        action: 'case.read',
        subject: 'case:1',
        details: {},
      };
      seal = sealOf(seal, row);
      await holder.api.context.pool.query(
        'insert into audit (number, at, action, subject, seal) values ($1, $2, $3, $4, $5)',
        [row.number, at, row.action, row.subject, seal],
      );
    }
  }
  const purge = () => purgeAudit(holder.api.context.pool);
  const numbers = async () =>
    (
      await holder.api.context.pool.query<{ number: number }>('select number from audit order by number')
    ).rows.map(({ number }) => number);

  it('loses what is older, goes on from a checkpoint, and says so in the chain itself', async () => {
    await madeAt(years(7), years(6), years(5.1), years(4.9), years(1));
    expect(await purge()).toBe(3);
    expect(await numbers()).toEqual([4, 5, 6]);
    await write('case:7');
    expect(await verify()).toMatchObject({ whole: true, rows: 7, forgotten: 3 });
    const { rows } = await holder.api.context.pool.query(
      'select action, subject, details from audit where number = 6',
    );
    expect(rows[0]).toMatchObject({ action: 'audit.purge', subject: 'audit:3', details: { rows: 3 } });
    expect(await purge()).toBe(0);
  });

  it('keeps the last row, however old, and all that came after a clock that went back', async () => {
    await madeAt(years(7), years(6));
    expect(await purge()).toBe(1);
    expect(await verify()).toMatchObject({ whole: true, rows: 3, forgotten: 1 });
    await tamper('delete from audit_checkpoints');
    await madeAt(years(7), years(4), years(6), years(1));
    expect(await purge()).toBe(1);
    expect(await numbers()).toEqual([2, 3, 4, 5]);
  });

  it('is purged once by two at once, while others write', async () => {
    await madeAt(years(7), years(6), years(1));
    const [one, other] = await Promise.all([purge(), purge(), write('case:8'), write('case:9')]);
    expect([one, other].sort()).toEqual([0, 2]);
    expect(await verify()).toMatchObject({ whole: true, rows: 6, forgotten: 2 });
  });

  it.each([
    ['a row, also an old one', 'delete from audit where number = 1'],
    ['all old rows', `delete from audit where at < now() - interval '5 years'`],
    [
      'what a checkpoint in a table of that name covers',
      `create temp table audit_checkpoints (number bigint, made_in bigint);
       insert into audit_checkpoints values (3, txid_current());
       delete from audit where number <= 3`,
    ],
    [
      'less than its checkpoint covers',
      `insert into audit_checkpoints (number, seal, row_count) select 2, seal, 2 from audit where number = 2;
       delete from audit where number = 2`,
    ],
    [
      'more than its checkpoint covers',
      `insert into audit_checkpoints (number, seal, row_count) select 1, seal, 1 from audit where number = 1;
       delete from audit where number <= 2`,
    ],
  ])('refuses to lose %s', async (_what, statements) => {
    await madeAt(years(7), years(6), years(5.5), years(1));
    await expect(holder.api.context.pool.query(statements)).rejects.toThrow('audit is append-only');
    expect(await verify()).toMatchObject({ whole: true, rows: 4, forgotten: 0 });
  });

  it.each([
    [
      'of rows that are not old',
      `insert into audit_checkpoints (number, seal, row_count) select 3, seal, 3 from audit where number = 3`,
    ],
    [
      'with another seal',
      `insert into audit_checkpoints (number, seal, row_count) select 1, decode(repeat('00', 32), 'hex'), 1`,
    ],
    [
      'with another number of rows',
      `insert into audit_checkpoints (number, seal, row_count) select 2, seal, 1 from audit where number = 2`,
    ],
  ])('refuses a checkpoint %s', async (_what, statement) => {
    await madeAt(years(7), years(6), years(4), years(1));
    await expect(holder.api.context.pool.query(statement)).rejects.toThrow('says what is not so');
  });

  it('finds after a purge what was done past the triggers, and refuses to change a checkpoint', async () => {
    const { pool } = holder.api.context;
    const afresh = async () => {
      await tamper('delete from audit_checkpoints');
      await madeAt(years(7), years(6), years(4), years(1));
      await purge();
    };
    for (const [broken, ...statements] of [
      [3, `update audit set subject = 'case:2' where number = 3`],
      [3, 'delete from audit where number = 3'],
      [3, `update audit_checkpoints set seal = decode(repeat('00', 32), 'hex')`],
      [1, 'delete from audit_checkpoints'],
      [3, 'delete from audit'],
    ] as const) {
      await afresh();
      await tamper(...statements);
      expect(await verify()).toEqual({ whole: false, broken });
    }
    await expect(pool.query('delete from audit_checkpoints')).rejects.toThrow('append-only');
    await expect(pool.query('update audit_checkpoints set row_count = 9')).rejects.toThrow('append-only');
  });
});
