import { afterEach, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { startRedis } from '../../../test/redis.ts';
import { transaction } from '../db/transaction.ts';
import { createLog } from '../log.ts';
import { createLimits, type Limit, type Limits } from './limits.ts';

const holder = useApi();
const open: Limits[] = [];
const three: Limit = { name: 'three', points: 3, seconds: 600 };

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  await holder.api.context.pool.query('delete from rate_limits');
});

function limitsOfAProcess(redisUrl?: string): Limits {
  const { databaseUrl, authSecret } = holder.api.context.config;
  const limits = createLimits({ databaseUrl, authSecret, redisUrl }, createLog('silent'));
  open.push(limits);
  return limits;
}

/** What became of `times` uses at once, spread over processes. */
async function use(processes: Limits[], times: number, key = 'somebody'): Promise<string[]> {
  const uses = Array.from({ length: times }, (_, at) =>
    processes[at % processes.length]?.consume(three, key).then(
      () => 'counted',
      (error) => String(error.code),
    ),
  );
  return (await Promise.all(uses)).map(String).sort();
}

const threeOfFive = ['counted', 'counted', 'counted', 'too_many_requests', 'too_many_requests'];

it('let exactly as many through as they say, over all processes at once', async () => {
  expect(await use([limitsOfAProcess(), limitsOfAProcess()], 5)).toEqual(threeOfFive);
  expect(await use([limitsOfAProcess()], 1, 'somebody else')).toEqual(['counted']);
});

it('begin anew when they are over, and when they are reset', async () => {
  const { pool } = holder.api.context;
  await use([limitsOfAProcess()], 3);
  await pool.query('update rate_limits set expire = $1', [Date.now() - 1]);
  expect(await use([limitsOfAProcess()], 3)).toEqual(['counted', 'counted', 'counted']);
  const limits = limitsOfAProcess();
  await limits.reset(three, 'somebody');
  expect(await use([limits], 1)).toEqual(['counted']);
});

it('let what still fits through when they have weights, and name the field when they are used up', async () => {
  const field = { field: 'size', code: 'photo_budget' } as const;
  const ten: Limit = { name: 'ten', points: 10, seconds: 600, weighted: true, field };
  const [one, other] = [limitsOfAProcess(), limitsOfAProcess()];
  expect(await one.consume(ten, 'somebody', 7)).toBe(7);
  await expect(other.consume(ten, 'somebody', 4)).rejects.toMatchObject({
    code: 'too_many_requests',
    fields: [field],
    extra: { retryAfter: expect.any(Number) },
  });
  expect(await other.consume(ten, 'somebody', 3)).toBe(10);
  await expect(one.consume(ten, 'somebody', 1)).rejects.toMatchObject({ fields: [field] });
});

it('can be counted inside more transactions than there are connections', async () => {
  const { pool, limits } = holder.api.context;
  const many = Array.from({ length: 20 }, (_, at) =>
    transaction(pool, () => limits.consume(three, `person ${at}`)),
  );
  await expect(Promise.all(many)).resolves.toHaveLength(20);
});

it('are shared through Redis, and through the database while it is away', async () => {
  const redis = await startRedis();
  const processes = [limitsOfAProcess(redis.url), limitsOfAProcess(redis.url)];
  const stored = async () => (await holder.api.context.pool.query('select key from rate_limits')).rows.length;
  // Until they are connected the database counts.
  await expect
    .poll(async () => {
      await holder.api.context.pool.query('delete from rate_limits');
      await Promise.all(processes.map((each, at) => each.consume(three, `connected ${at} ${Math.random()}`)));
      return stored();
    })
    .toBe(0);
  expect(await use(processes, 5)).toEqual(threeOfFive);
  expect(await stored()).toBe(0);
  await redis.stop();
  expect(await use(processes, 5, 'after it stopped')).toEqual(threeOfFive);
  expect(await stored()).toBe(1);
});
