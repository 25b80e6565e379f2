import type { AdPage, ErrorBody } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';

const holder = useApi();
let owner: Person;
let other: Person;

beforeAll(async () => {
  owner = await makePerson(holder.api);
  other = await makePerson(holder.api);
  for (const { id: ownerId } of [owner, other])
    for (let n = 0; n < 3; n++)
      await makeAd(holder.api.context, { ownerId, title: `Room ${n}`, price: n * 100 });
});

async function ask(path: string, person = owner) {
  const response = await fetch(`${holder.api.origin}${path}`, { headers: person.headers });
  return { status: response.status, body: (await response.json()) as AdPage & ErrorBody };
}

/** Asks for a second page with the cursor of the first of another question. */
async function mixed(first: string, second: string, person = owner) {
  const { body } = await ask(first);
  expect(body.nextCursor, first).toBeTypeOf('string');
  return ask(`${second}&cursor=${body.nextCursor}`, person);
}

describe('a cursor', () => {
  it.each([
    ['/api/ads?limit=1', '/api/ads?limit=2'],
    ['/api/ads?limit=1&category=property', '/api/ads?limit=1&category=property&place='],
    ['/api/search?q=room&limit=1', '/api/search?q=%20room%20&limit=2'],
    ['/api/search?q=room&sort=newest&limit=1', '/api/search?q=room&sort=newest&limit=1'],
    ['/api/me/ads?limit=1', '/api/me/ads?limit=2'],
  ])('of %s leads on in %s', async (first, second) => {
    const { status, body } = await mixed(first, second);
    expect(status).toBe(200);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it.each([
    ['/api/ads?limit=1', '/api/ads?limit=1&category=property'],
    ['/api/ads?limit=1&category=property', '/api/ads?limit=1&category=property/rooms'],
    [
      '/api/ads?limit=1&category=property/rooms&minPrice=0',
      '/api/ads?limit=1&category=property/rooms&minPrice=100',
    ],
    [
      '/api/ads?limit=1&category=property/rooms&minPrice=0',
      '/api/ads?limit=1&category=property/rooms&maxPrice=0',
    ],
    [
      '/api/ads?limit=1&category=property/rooms&sort=price_asc',
      '/api/ads?limit=1&category=property/rooms&sort=price_desc',
    ],
    [
      '/api/ads?limit=1&category=property/rooms&sort=price_asc',
      '/api/search?q=room&limit=1&category=property/rooms&sort=price_asc',
    ],
    ['/api/search?q=room&limit=1', '/api/search?q=phone&limit=1'],
    ['/api/search?q=room&limit=1', '/api/search?q=room&limit=1&place=kathmandu'],
    ['/api/search?q=room&limit=1&sort=newest', '/api/search?q=room&limit=1'],
    ['/api/me/ads?limit=1', '/api/ads?limit=1'],
    ['/api/me/ads?limit=1', '/api/me/ads?limit=1&state=live'],
  ])('of %s is refused in %s', async (first, second) => {
    const { status, body } = await mixed(first, second);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: 'invalid_cursor', fields: [{ field: 'cursor' }] });
  });

  it("of one person's listings is refused in another's", async () => {
    expect((await mixed('/api/me/ads?limit=1', '/api/me/ads?limit=1', other)).body.error.code).toBe(
      'invalid_cursor',
    );
  });

  it.each([
    ['/api/ads?', ['newest', 1790000000000, 5]],
    ['/api/search?q=room&', ['relevance', 0, 1790000000000, 5, 0]],
    ['/api/me/ads?', ['mine-all', 1790000000000, 5]],
  ])('that the release before gave for %s is refused in the same words', async (path, held) => {
    const cursor = Buffer.from(JSON.stringify(held)).toString('base64url');
    const { status, body } = await ask(`${path}cursor=${cursor}`);
    expect([status, body.error.code]).toEqual([400, 'invalid_cursor']);
  });
});
