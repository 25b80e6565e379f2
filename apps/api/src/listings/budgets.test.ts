import { randomUUID } from 'node:crypto';
import { longestDescription } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;

beforeEach(async () => {
  person = await makePerson(holder.api);
  seller = selling(person);
});

function patch(id: number, body: object, key: string, by = person) {
  return fetch(`${holder.api.origin}/api/ads/${id}`, {
    method: 'PATCH',
    headers: { ...by.headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
}

async function kept(): Promise<{ keys: number; bytes: number }> {
  const { rows } = await holder.api.context.pool.query<{ keys: number; bytes: number }>(
    `select count(*)::int as keys, coalesce(sum(octet_length(response)), 0)::int as bytes
       from idempotency_keys where owner = $1`,
    [`user:${person.id}`],
  );
  return rows[0] ?? { keys: -1, bytes: -1 };
}

describe('what changes nothing', () => {
  it('is kept without its answer, which is read anew for whoever asks again', async () => {
    const ad = await seller.post({ description: 'क'.repeat(longestDescription) });
    const { title } = roomDraft();
    const first = await patch(ad.id, { title, version: 1 }, 'nothing-new');
    expect(first.status).toBe(200);
    for (let n = 0; n < 20; n++)
      expect((await patch(ad.id, { title, version: 1 }, randomUUID())).status).toBe(200);
    expect(await kept()).toEqual({ keys: 21, bytes: 0 });

    await seller.patch(ad.id, { title: 'A title of another day', version: 1 });
    const again = await patch(ad.id, { title, version: 1 }, 'nothing-new');
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([200, 'true']);
    expect(await again.json()).toMatchObject({ title: 'A title of another day', version: 2 });
    expect((await patch(ad.id, { title: 'Another request', version: 2 }, 'nothing-new')).status).toBe(409);
  });

  it('is a state that a listing has, and its removal once more', async () => {
    const ad = await seller.post();
    await seller.move(ad.id, 'live');
    await seller.remove(ad.id);
    expect((await seller.remove(ad.id)).response.status).toBe(204);
  });
});

describe('a day has a budget', () => {
  it.each([
    ['keys', 5000, ''],
    ['bytes', 4, 'x'.repeat(5_000_000)],
  ])(
    'of %s: what is over it is told when to come back, and old ones answer still',
    async (_what, count, response) => {
      const ad = await seller.post();
      const change = { price: 100_000, version: 1 };
      expect((await patch(ad.id, change, 'before')).status).toBe(200);
      await holder.api.context.pool.query(
        `insert into idempotency_keys (owner, key, request_hash, status, response)
       select $1, 'spent-' || n, '', 200, $3 from generate_series(1, $2) n`,
        [`user:${person.id}`, count, response],
      );
      const refused = await patch(ad.id, { price: 200_000, version: 2 }, randomUUID());
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(80_000);
      expect((await patch(ad.id, change, 'before')).headers.get('idempotency-replayed')).toBe('true');
      const other = await makePerson(holder.api);
      expect((await selling(other).post()).state).toBe('live');
    },
  );

  it('of words that nobody wrote before, which everybody else may go on bringing', async () => {
    const letters = 'ktpbmrlsgdjn';
    const word = (n: number) =>
      [1, 12, 144, 1728].map((place) => `${letters[Math.floor(n / place) % 12]}i`).join('');
    const text = (n: number) => Array.from({ length: 300 }, (_, at) => word(n * 300 + at)).join(' ');
    const words = async () => {
      const { rows } = await holder.api.context.pool.query<{ n: number }>(
        'select count(*)::int as n from search_terms',
      );
      return rows[0]?.n ?? 0;
    };
    const before = await words();
    const ad = await seller.post();
    let status = 200;
    let version = 1;
    for (let n = 0; n < 60 && status === 200; n++) {
      const answer = await seller.patch(ad.id, { description: text(n), version });
      status = answer.response.status;
      version = answer.data?.version ?? version;
    }
    expect(status).toBe(429);
    expect((await words()) - before).toBeLessThanOrEqual(6000);
    expect((await words()) - before).toBeGreaterThan(5000);
    // What says nothing new is written still, and so is what others say.
    expect((await seller.patch(ad.id, { description: text(0), version })).response.status).toBe(200);
    const other = selling(await makePerson(holder.api));
    expect((await other.post({ description: 'jhilimili phurke galaincha' })).state).toBe('live');
  });
});
