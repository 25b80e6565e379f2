import { waitFor } from '@testing-library/react-native';
import type { Me } from '@thulubazaar/contract';
import { api } from './api.ts';
import { line } from './line.ts';
import { session } from './session.ts';
import { followSignOuts, signOut } from './sign-out.ts';

jest.mock('~/device/push.ts', () => ({ push: { stop: async () => {} } }));

const asked = jest.fn<Promise<Response>, [string, RequestInit]>();
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const tokenOf = ([, init]: [string, RequestInit]) => new Headers(init.headers).get('authorization');

beforeEach(() => {
  asked.mockReset();
  globalThis.fetch = asked as unknown as typeof fetch;
});

test('what was ended here without a line is ended with the API once there is one, whoever is signed in by then', async () => {
  await session.begin('token-of-maya', { handle: 'maya', name: 'Maya' } as Me);
  asked.mockRejectedValue(new TypeError('Network request failed'));
  line.isOnline = false;
  await signOut();
  expect(session.me).toBeNull();
  await session.begin('token-of-ramesh', { handle: 'ramesh', name: 'Ramesh' } as Me);
  asked.mockReset();
  asked.mockImplementation(async () => new Response(null, { status: 204 }));
  line.isOnline = true;
  const stop = followSignOuts();
  await waitFor(() => expect(asked.mock.calls.map(tokenOf)).toEqual(['Bearer token-of-maya']));
  stop();
  const again = followSignOuts();
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toHaveBeenCalledTimes(1);
  again();
});

test('a second go is made as who asked, or not at all', async () => {
  await session.begin('token-of-maya', { handle: 'maya', name: 'Maya' } as Me);
  asked.mockResolvedValueOnce(answer(503, { error: { code: 'unavailable', message: 'Later.' } }));
  const posted = api('POST /api/ads', { body: { title: 'Room' }, key: 'one' });
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  await session.begin('token-of-ramesh', { handle: 'ramesh', name: 'Ramesh' } as Me);
  await expect(posted).rejects.toMatchObject({ code: 'not_signed_in' });
  expect(asked.mock.calls.map(tokenOf)).toEqual(['Bearer token-of-maya']);
  expect(session.me?.handle).toBe('ramesh');
});
