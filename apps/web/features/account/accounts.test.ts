import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const { answers, done } = vi.hoisted(() => ({
  answers: [] as { endpoint: string; answer(body?: unknown): void }[],
  done: [] as string[],
}));
vi.mock('@/data/browser-api.ts', () => ({
  api: (endpoint: string) => new Promise((answer) => answers.push({ endpoint, answer })),
}));
vi.mock('@/data/person-storage.ts', () => ({
  draftOwner: () => 'maya',
  keepDraftsOf: (handle: string) => void done.push(`phone of ${handle}`),
  forgetEveryDraft: async () => {
    await new Promise((resolve) => setTimeout(resolve));
    done.push('forgotten');
  },
}));
vi.mock('@/data/push.ts', () => ({
  pushAfterSignIn: async (isSamePerson: boolean) => {
    await new Promise((resolve) => setTimeout(resolve));
    done.push(isSamePerson ? 'told on' : 'told no more');
  },
  stopPush: async () => 'off',
}));

let accounts: typeof import('./accounts.ts');
const page = { lang: 'en', dataset: {} as { account?: string } };
const answer = (endpoint: string, body?: unknown) =>
  answers.find((one) => one.endpoint === endpoint)?.answer(body);

beforeEach(async () => {
  answers.length = 0;
  done.length = 0;
  delete page.dataset.account;
  vi.stubGlobal('document', { documentElement: page });
  vi.resetModules();
  accounts = await import('./accounts.ts');
});
afterEach(() => vi.unstubAllGlobals());

it('somebody is signed in once it is on its way who this browser is told of: the page is left then', async () => {
  const signedIn = accounts.signInByEmail('maya@example.com', 'secret');
  answer('POST /api/auth/email/sign-in', { user: { handle: 'maya' }, isNew: false });
  await signedIn;
  expect(done).toEqual(['phone of maya', 'told on']);
});

it('somebody is signed out once nothing of theirs is here, and no answer from before brings them back', async () => {
  const asked = accounts.getMe();
  const left = accounts.signOut();
  answer('POST /api/auth/sign-out');
  await left;
  expect(done).toEqual(['forgotten']);
  answer('GET /api/auth/me', { handle: 'maya' });
  await asked;
  expect([done, page.dataset.account]).toEqual([['forgotten'], undefined]);
});
