import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ServerResponse } from 'node:http';
import { getAd } from '@thulubazaar/contract';
import type { Request, Response } from 'express';
import type pg from 'pg';
import { expect, it } from 'vitest';
import { makeAd, makePerson, makeUser, roomDraft } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { admission } from './admission.ts';
import { networkOf } from './client-address.ts';

const holder = useApi();
const requestStart = 'http.server.request.start';

/** Headers of a visitor whom the web server names. */
function from(address: string): Record<string, string> {
  const { internalSecret } = holder.api.context.config;
  return { 'x-client-address': address, 'x-internal-authorization': `Bearer ${internalSecret}` };
}

async function get(path: string, address: string): Promise<number> {
  const response = await fetch(holder.api.origin + path, { headers: from(address) });
  await response.text();
  return response.status;
}

it('lets a bystander through while all changes of a person wait for one listing', async () => {
  const { api } = holder;
  const [owner, other] = [await makePerson(api), await makePerson(api)];
  const id = await makeAd(api.context, { ownerId: owner.id, ...roomDraft() });
  const holding = await api.context.pool.connect();
  let crowd: Promise<number>[] = [];
  try {
    await holding.query('begin');
    await holding.query('select 1 from ads where id = $1 for update', [id]);
    let over = 0;
    crowd = Array.from({ length: 32 }, async (_, at) => {
      const body = { to: at % 2 ? ('sold' as const) : ('live' as const) };
      const { response } = await owner.ask('POST /api/ads/{id}/state', { params: { id }, body });
      over++;
      return response.status;
    });
    await expect
      .poll(() => api.context.pool.totalCount - api.context.pool.idleCount)
      .toBeGreaterThanOrEqual(3);
    expect((await other.ask('GET /api/auth/me')).response.status).toBe(200);
    expect(over).toBe(0);
    // What is more than may wait is told when to come back.
    const extra = await owner.ask('GET /api/auth/me');
    expect([extra.response.status, extra.response.headers.get('retry-after')]).toEqual([503, '1']);
  } finally {
    await holding.query('rollback');
    holding.release();
  }
  expect(new Set(await Promise.all(crowd))).toEqual(new Set([200]));
});

it('keeps no turn for requests that were given up while it was looked up whose they are', async () => {
  const { api } = holder;
  const person = await makePerson(api);
  const answers: ServerResponse[] = [];
  const onRequest = (message: unknown) => answers.push((message as { response: ServerResponse }).response);
  const holding = await api.context.pool.connect();
  try {
    await holding.query('begin');
    await holding.query('lock table sessions in access exclusive mode');
    subscribe(requestStart, onRequest);
    const leaving = new AbortController();
    const { signal } = leaving;
    const crowd = Array.from({ length: 4 }, () =>
      fetch(`${api.origin}/api/auth/me`, { headers: person.headers, signal }).catch(() => null),
    );
    await expect
      .poll(() => api.context.pool.totalCount - api.context.pool.idleCount)
      .toBeGreaterThanOrEqual(5);
    leaving.abort();
    expect(await Promise.all(crowd)).toEqual([null, null, null, null]);
    await expect.poll(() => answers.map(({ destroyed }) => destroyed)).toEqual([true, true, true, true]);
  } finally {
    unsubscribe(requestStart, onRequest);
    await holding.query('rollback');
    holding.release();
  }
  expect((await person.ask('GET /api/auth/me')).response.status).toBe(200);
});

it('leaves connections to others when readers of one network wait for the database', async () => {
  const { api } = holder;
  const { handle } = await makeUser(api.context);
  const holding = await api.context.pool.connect();
  let crowd: Promise<number>[] = [];
  try {
    await holding.query('begin');
    await holding.query('lock table ad_cards in access exclusive mode');
    crowd = Array.from({ length: 50 }, (_, at) => get(`/api/ads?minPrice=${at + 1}`, `203.0.113.${at}`));
    await expect
      .poll(() => api.context.pool.totalCount - api.context.pool.idleCount)
      .toBeGreaterThanOrEqual(4);
    expect(await get(`/api/users/${handle}`, '198.51.100.7')).toBe(200);
  } finally {
    await holding.query('rollback');
    holding.release();
  }
  expect(new Set(await Promise.all(crowd))).toEqual(new Set([200]));
});

/** Asks the middleware alone, without a server: what it passed to `next`, if it did. */
function asking(given: { waitingCount?: number } = {}) {
  const { config } = holder.api.context;
  const pool = { waitingCount: given.waitingCount ?? 0 } as pg.Pool;
  const admit = admission({ config, pool })(getAd);
  return async (address: string, headers = from(address)): Promise<unknown> => {
    const closers: (() => void)[] = [];
    const res = { once: (_event: string, closer: () => void) => closers.push(closer) } as unknown as Response;
    const passed = await new Promise((resolve) =>
      admit({ headers, ip: address } as unknown as Request, res, resolve),
    );
    for (const close of closers) close();
    return passed;
  };
}

it('turns new requests away at once while the queue for the database is long', async () => {
  const ask = asking({ waitingCount: 100 });
  expect(await ask('203.0.113.1')).toMatchObject({ code: 'unavailable', extra: { retryAfter: 1 } });
});

// Three thousand people behind a carrier's addresses who look at thirty pages within the hour are 1,500 requests a minute.
it('gives a network as many requests a minute as a mobile carrier needs, and no more', async () => {
  const ask = asking();
  for (let at = 0; at < 6000; at++) expect(await ask(`203.0.113.${at % 250}`)).toBeUndefined();
  expect(await ask('203.0.113.251')).toMatchObject({ code: 'too_many_requests' });
  expect(await ask('203.0.114.1')).toBeUndefined();
});

it('counts nobody for pages that the web server makes, and believes no proof that is wrong', async () => {
  const ask = asking();
  const { 'x-internal-authorization': proof = '' } = from('');
  const refused = async (headers: Record<string, string>) => {
    let count = 0;
    for (let at = 0; at < 6001; at++) if (await ask('203.0.113.1', headers)) count++;
    return count;
  };
  expect(await refused({ 'x-internal-authorization': proof })).toBe(0);
  expect(await refused({ 'x-internal-authorization': `${proof}x` })).toBe(1);
});

it.each([
  ['203.0.113.9', '203.0.113.0/24'],
  ['2001:db8:1:2:3::4', '2001:db8:1::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
])('knows the network of %s', (address, network) => expect(networkOf(address)).toBe(network));
