import { beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { audit } from './audit.ts';
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
  await tamper('delete from audit');
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
    expect(await verify()).toMatchObject({ whole: true, rows: 0 });
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
    [1, ['delete from audit where number = 1', 'update audit set number = number - 1']],
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
