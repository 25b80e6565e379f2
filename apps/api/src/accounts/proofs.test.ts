import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { countingLimits } from '../../test/counting-limits.ts';
import {
  createTestDatabase,
  startTestApi,
  type TestApi,
  type TestDatabase,
  testConfig,
} from '../../test/harness.ts';
import { newPhone, send } from '../../test/people.ts';
import { prove } from '../../test/proving.ts';
import { AppError } from '../kernel/errors.ts';
import { createLog } from '../kernel/log.ts';
import { proofNeeded, takeProof } from './proofs.ts';

const recipient = '+9779841000001';

describe('a proof of work', () => {
  const context = { limits: countingLimits(), config: testConfig('postgres://localhost/none', '.') };
  const challenge = async () => (await proofNeeded(context, recipient)).extra?.challenge as Challenge;
  type Challenge = Parameters<typeof prove>[0] & object;
  const take = (...given: [to: string, proof: Awaited<ReturnType<typeof prove>>]) =>
    takeProof(context, ...given).then(
      () => 'taken',
      (error) => (error instanceof AppError ? error.code : String(error)),
    );

  it('is taken once, for the recipient it was asked for', async () => {
    const proof = await prove(await challenge());
    expect(await take('+9779841000002', proof)).toBe('proof_needed');
    expect(await take(recipient, proof)).toBe('taken');
    expect(await take(recipient, proof)).toBe('proof_needed');
  });

  it('is none where the work was not done, or made easier', async () => {
    const made = await challenge();
    const { keyPrefix } = made.parameters;
    expect(
      await take(recipient, { challenge: made, counter: 0, derivedKey: keyPrefix.padEnd(64, '0') }),
    ).toBe('proof_needed');
    const easy = { ...made, parameters: { ...made.parameters, keyPrefix: keyPrefix.slice(0, 2) } };
    expect(await take(recipient, await prove(easy))).toBe('proof_needed');
  });

  it('is over after ten minutes', async () => {
    const proof = await prove(await challenge());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    try {
      expect(await take(recipient, proof)).toBe('proof_needed');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a network that asks for very many codes', () => {
  let database: TestDatabase;
  let api: TestApi;
  const lines: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    const to = { write: (line: string) => void lines.push(line) };
    api = await startTestApi(database.url, {}, { log: createLog('warn', to) });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  const useUp = (key: string) =>
    api.context.pool.query(
      "update rate_limits set points = 1000 where key like $1 || '-%-hour:%' or key like $1 || '-hour:%'",
      [key],
    );

  it('gets on with a proof of work, up to a ceiling, and the operator hears of it once', async () => {
    const ask = async (phone: string, proof?: unknown) => {
      const answer = await send(api.origin, 'POST', '/api/auth/phone/code', { phone, proof });
      return { status: answer.status, error: answer.status === 202 ? null : (await answer.json()).error };
    };
    expect((await ask(newPhone())).status).toBe(202);
    await useUp('code-ip');
    const phone = newPhone();
    const refused = await ask(phone);
    expect([refused.status, refused.error?.code]).toEqual([429, 'proof_needed']);
    const proof = await prove(refused.error?.challenge);
    expect((await ask(newPhone(), proof)).error?.code).toBe('proof_needed');
    expect((await ask(phone, proof)).status).toBe(202);
    const again = await ask(phone, proof);
    expect(again.error?.code).toBe('proof_needed');

    await useUp('code-proved');
    const over = await ask(phone, await prove(again.error?.challenge));
    expect([over.status, over.error?.code, over.error?.challenge]).toEqual([
      429,
      'too_many_requests',
      undefined,
    ]);

    const alerts = lines.map((line) => JSON.parse(line)).filter(({ alert }) => alert !== undefined);
    expect(alerts).toMatchObject([{ alert: 'codes', reason: 'network', level: 40 }]);
  });
});
