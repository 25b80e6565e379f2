import { type Operation, operations } from '@thulubazaar/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessTable } from '../../test/access-table.ts';
import { makePerson } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { type IdentityProvider, startIdentityProvider } from '../../test/identity-provider.ts';
import { send } from '../../test/people.ts';
import { unlimited } from '../kernel/limits/limits.ts';

// What is counted another way, and where that is tried.
const otherwise: Partial<Record<Operation['id'], string>> = {
  createAd: 'in rows, within its transaction: listings/creation-limit.ts',
  countView: 'once a day for each viewer: listings/views.test.ts',
  signInByPhone: 'tries are counted in rows, with the code: accounts/lockout.test.ts',
  registerByEmail: 'as signInByPhone',
  askForPasskey: 'changes nothing: its answer is signed and not kept',
  askForNonce: 'as askForPasskey',
  signOut: 'ends the one session it is sent with',
};

let database: TestDatabase;
let api: TestApi;
let provider: IdentityProvider;
const counted: { name: string; key: string }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const limits = {
    consume: async ({ name }: { name: string }, key: string) => {
      counted.push({ name, key });
      return unlimited.consume({ name, points: 1, seconds: 1 }, key);
    },
    giveBack: async () => {},
    reset: async () => {},
    close: async () => {},
  };
  provider = await startIdentityProvider('http://localhost:3333');
  api = await startTestApi(database.url, provider.env, { limits });
});
afterAll(async () => {
  await api.close();
  await database.drop();
  await provider.stop();
});

const writes = (operations as readonly Operation[]).filter(
  ({ id, method }) => method !== 'get' && !(id in otherwise),
);

it.each(writes)('$id is counted, by the person who makes the change', async (op) => {
  const [owner, other, peer] = [await makePerson(api), await makePerson(api), await makePerson(api)];
  // What a role decides is about other people.
  const caller = op.access === 'role' ? await makePerson(api, 'admin') : owner;
  const world = { api, provider, owner, other, peer };
  const asked = (await accessTable[op.id as keyof typeof accessTable].ask?.(world, caller)) ?? {};
  counted.length = 0;
  const path = op.path.replace(/\{(\w+)\}/g, (_all, name: string) => `${asked.params?.[name]}`);
  const url = path + (asked.query ?? '');
  const answer = await send(api.origin, op.method.toUpperCase(), url, asked.body, caller.headers);
  expect(answer.status).toBe(op.response.status);
  const byWhom = op.access === 'public' ? '' : caller.id;
  expect(counted.filter(({ key }) => key.includes(byWhom))).not.toEqual([]);
});
