import { waitFor } from '@testing-library/react-native';
import type { Me } from '@thulubazaar/contract';
import { fillPhone, onShelf, openShelf } from '~/test/memory-shelf.ts';
import { api } from './api.ts';
import { mine, queries } from './queries.ts';
import { secrets } from './secrets.ts';
import { session } from './session.ts';
import { shelfOfAccount } from './shelf-kinds.ts';
import { unfinishedSignOuts } from './unfinished-sign-outs.ts';

const maya = { handle: 'maya', name: 'Maya' } as Me;

function answer(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

const asked = jest.fn<Promise<Response>, [string, RequestInit]>();
beforeEach(() => {
  asked.mockReset();
  global.fetch = asked as unknown as typeof fetch;
});

const keepSomething = () =>
  queries.fetchQuery({
    queryKey: [mine, 'favourite-ids'],
    queryFn: () => api('GET /api/me/favourite-ids'),
    meta: { keep: true },
    staleTime: 0,
  });

test('whoever is signed in is sent with their token, and known again after the app was closed', async () => {
  await session.begin('token-of-maya', maya);
  asked.mockResolvedValue(answer(200, { ids: [7] }));
  expect(await keepSomething()).toEqual({ ids: [7] });
  const [, init] = asked.mock.calls[0] ?? [];
  expect(new Headers(init?.headers).get('authorization')).toBe('Bearer token-of-maya');
  expect(init?.credentials).toBe('omit');
  session.me = undefined;
  session.token = null;
  await session.wake();
  expect(session.me).toEqual(maya);
  expect(session.token).toBe('token-of-maya');
});

test('signing out takes what is one person’s from the phone', async () => {
  await session.begin('token-of-maya', maya);
  asked.mockResolvedValue(answer(200, { ids: [7] }));
  await keepSomething();
  await waitFor(() => expect(onShelf(shelfOfAccount('maya'))).toContain('query-["mine","favourite-ids"]'));
  await session.end();
  expect(onShelf(shelfOfAccount('maya'))).toEqual([]);
  expect(queries.getQueryData([mine, 'favourite-ids'])).toBeUndefined();
  await session.wake();
  expect(session.me).toBeNull();
});

test('a session that was ended elsewhere is over here too, and what was never sent waits for its writer', async () => {
  await session.begin('token-of-maya', maya);
  const shelf = openShelf(shelfOfAccount('maya'));
  await shelf.set('outbox:1', '{}');
  await shelf.set('draft:new', '{}');
  await shelf.set('query-["mine","conversations"]', '{}');
  asked.mockResolvedValue(answer(401, { error: { code: 'not_signed_in', message: 'Sign in.' } }));
  await expect(api('GET /api/me/favourite-ids')).rejects.toMatchObject({ code: 'not_signed_in' });
  expect(session.me).toBeNull();
  await waitFor(() => expect(onShelf(shelfOfAccount('maya'))).toEqual(['draft:new', 'outbox:1']));
  await session.begin('another-token', maya);
  expect(onShelf(shelfOfAccount('maya'))).toEqual(['draft:new', 'outbox:1']);
  await session.expire();
  await session.begin('token-of-ramesh', { handle: 'ramesh', name: 'Ramesh' } as Me);
  expect(onShelf(shelfOfAccount('maya'))).toEqual([]);
  await session.end();
});

test('an answer that comes after somebody else has signed in is not theirs', async () => {
  await session.begin('token-of-maya', maya);
  let respond: (response: Response) => void = () => {};
  asked.mockReturnValue(
    new Promise((resolve) => {
      respond = resolve;
    }),
  );
  const late = keepSomething();
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await session.begin('token-of-ramesh', { handle: 'ramesh', name: 'Ramesh' } as Me);
  respond(answer(200, { ids: [7] }));
  await expect(late).rejects.toBeDefined();
  expect(session.me?.handle).toBe('ramesh');
  expect(onShelf(shelfOfAccount('ramesh'))).toEqual([]);
});

test('a token that outlived the app it was of opens nothing, and is ended with the API', async () => {
  await session.end();
  // The keychain of iOS stays when an app is deleted; its files go.
  await secrets.keep('session-token', 'token-of-maya');
  await session.wake();
  expect([session.me, session.token, await secrets.read('session-token')]).toEqual([null, null, null]);
  expect(await unfinishedSignOuts.tokens()).toEqual(['token-of-maya']);
  await unfinishedSignOuts.drop('token-of-maya');
});

test('a full phone signs in, and lets nothing stay when it signs out', async () => {
  await openShelf(shelfOfAccount('maya')).set('draft:new', '{}');
  fillPhone(true);
  asked.mockResolvedValue(
    new Response('{"ids":[7]}', { headers: { 'content-type': 'application/json', etag: '"a"' } }),
  );
  await session.begin('token-of-maya', maya);
  expect(session.me).toEqual(maya);
  expect(await keepSomething()).toEqual({ ids: [7] });
  await session.end();
  fillPhone(false);
  expect([session.me, onShelf(shelfOfAccount('maya'))]).toEqual([null, []]);
});

test('a killed app finishes the signing out that it had begun', async () => {
  await session.begin('token-of-maya', maya);
  await openShelf(shelfOfAccount('maya')).set('outbox:1', '{}');
  // Killed right after it was written down.
  await openShelf('phone').set('left', JSON.stringify({ handle: 'maya', ending: 'signed out' }));
  await session.wake();
  expect([session.me, session.token]).toEqual([null, null]);
  expect(onShelf(shelfOfAccount('maya'))).toEqual([]);
});
