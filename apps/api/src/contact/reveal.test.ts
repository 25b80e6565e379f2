import { nepalDay, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import { toDevanagariDigits } from '@thulubazaar/nepal/digits';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { startTestApi, useApi } from '../../test/harness.ts';
import { givePhone } from '../../test/people.ts';
import { createLog } from '../kernel/log.ts';
import { mostADay } from './reveal.ts';

const holder = useApi();
const contact = { call: true, whatsapp: false, viber: true, hours: { from: 7, to: 20 } };
let seller: Person;
let sellerPhone: string;
let viewer: Person;

async function personWithPhone(): Promise<Person & { phone: string }> {
  const person = await makePerson(holder.api);
  return { ...person, phone: await givePhone(holder.api, person) };
}

beforeAll(async () => {
  const person = await personWithPhone();
  [seller, sellerPhone] = [person, person.phone];
  await seller.ask('PUT /api/me/contact', { body: contact });
});

beforeEach(async () => {
  viewer = await personWithPhone();
});

const post = (given: Parameters<typeof makeAd>[1] = {}) =>
  makeAd(holder.api.context, { ownerId: seller.id, ...given });
const reveal = (id: number, by: Pick<Person, 'ask'> = viewer) =>
  by.ask('POST /api/ads/{id}/contact', { params: { id } });

async function written(by = viewer): Promise<number> {
  const { rows } = await holder.api.context.pool.query<{ count: number }>(
    'select count(*)::int as count from contact_reveals where viewer_id = $1',
    [by.id],
  );
  return rows[0]?.count ?? -1;
}

describe('a number', () => {
  it('is shown to somebody with a number of their own, with the ways to use it, and written down', async () => {
    const id = await post();
    const answer = await reveal(id);
    expect(answer.data).toEqual({ ...contact, phone: sellerPhone });
    expect(answer.response.headers.get('cache-control')).toBe('no-store');
    expect(await written()).toBe(1);
    expect((await reveal(id)).data?.phone).toBe(sellerPhone);
    expect(await written()).toBe(1);
  });

  it('is shown to nobody else', async () => {
    const id = await post();
    expect((await reveal(id, holder.api)).error?.code).toBe('not_signed_in');
    const nameless = await makePerson(holder.api);
    expect((await reveal(id, nameless)).error?.code).toBe('phone_needed');
    expect(await written(nameless)).toBe(0);
  });

  it('is that of a listing that anyone may see', async () => {
    expect((await reveal(await post({ state: 'sold' }))).data?.phone).toBe(sellerPhone);
    expect((await reveal(await post({ state: 'draft' }))).error?.code).toBe('not_found');
    expect((await reveal(await post({ state: 'removed' }))).error?.code).toBe('gone');
    expect((await reveal(9_999_999)).error?.code).toBe('not_found');
  });

  it('is not shown where the seller takes messages alone', async () => {
    const shy = await personWithPhone();
    const id = await post({ ownerId: shy.id });
    expect((await reveal(id)).error?.code).toBe('messages_only');
    expect(await written()).toBe(0);
  });

  it('is one’s own on one’s own listing, which nobody counts', async () => {
    expect((await reveal(await post(), seller)).data?.phone).toBe(sellerPhone);
    expect(await written(seller)).toBe(0);
  });

  it('stands in nothing that anyone may read, in either script', async () => {
    const id = await post({ title: 'Room with a view of everything' });
    const national = sellerPhone.slice(4);
    for (const path of [
      `/api/ads/${id}`,
      `/api/ads?seller=${seller.handle}`,
      '/api/search?q=room',
      `/api/users/${seller.handle}`,
    ])
      for (const headers of [{}, viewer.headers]) {
        const answer = await fetch(holder.api.origin + path, { headers });
        const text = await answer.text();
        expect(answer.status).toBe(200);
        expect(text).not.toContain(national);
        expect(text).not.toContain(toDevanagariDigits(national));
      }
  });

  it('goes into no log and no store of answers', async () => {
    const lines: string[] = [];
    const log = createLog('debug', { write: (line) => lines.push(line) });
    const api = await startTestApi(holder.api.context.config.databaseUrl, {}, { log });
    const id = await post();
    const headers = { ...viewer.headers, 'idempotency-key': 'show-me' };
    const answer = await fetch(`${api.origin}/api/ads/${id}/contact`, { method: 'POST', headers });
    expect(await answer.json()).toMatchObject({ phone: sellerPhone });
    await api.close();
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.join('')).not.toContain(sellerPhone.slice(4));
    const { rows } = await holder.api.context.pool.query('select from idempotency_keys where owner = $1', [
      `user:${viewer.id}`,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('how many numbers a day shows', () => {
  async function fill(count: number, day = nepalDay(new Date())): Promise<void> {
    const { pool } = holder.api.context;
    for (let n = 0; n < count; n++)
      await pool.query(
        'insert into contact_reveals (viewer_id, ad_id, seller_id, day) values ($1, $2, $3, $4)',
        [viewer.id, await post(), seller.id, day],
      );
  }

  const untilTomorrow = () =>
    (startOfNepalDay(nepalDay(new Date())).getTime() + 86_400_000 - Date.now()) / 1000;

  it('is so many of different listings, and those again', async () => {
    await fill(mostADay - 1);
    const last = await post();
    expect((await reveal(last)).data?.phone).toBe(sellerPhone);
    const refused = await reveal(await post());
    expect(refused.error?.code).toBe('too_many_requests');
    expect(Math.abs(Number(refused.response.headers.get('retry-after')) - untilTomorrow())).toBeLessThan(30);
    expect((await reveal(last)).data?.phone).toBe(sellerPhone);
    expect(await written()).toBe(mostADay);
  });

  it('begins anew in Nepal, not elsewhere', async () => {
    await fill(mostADay, nepalDay(new Date(Date.now() - 86_400_000)));
    expect((await reveal(await post())).response.status).toBe(200);
  });

  it('is exact for whoever asks at once', async () => {
    const { pool } = holder.api.context;
    await fill(mostADay - 1);
    // One person has two connections at most.
    const ids = [await post(), await post()];
    const waiting = async () =>
      (
        await pool.query(
          `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
        )
      ).rowCount;
    const tx = await pool.connect();
    await tx.query('begin');
    await tx.query('select from users where id = $1 for no key update', [viewer.id]);
    const answers = Promise.all(ids.map((id) => reveal(id)));
    try {
      await expect.poll(waiting).toBe(ids.length);
    } finally {
      await tx.query('commit');
      tx.release();
    }
    expect((await answers).filter(({ data }) => data)).toHaveLength(1);
    expect(await written()).toBe(mostADay);
  });

  it('is used up, as far as they can tell, for whom the seller has blocked', async () => {
    const seen = await post();
    await reveal(seen);
    await holder.api.context.pool.query('insert into blocks (blocker_id, blocked_id) values ($1, $2)', [
      seller.id,
      viewer.id,
    ]);
    const blocked = await reveal(await post());
    expect((await reveal(seen)).error?.code).toBe('too_many_requests');
    expect(await written()).toBe(1);
    const other = await personWithPhone();
    await other.ask('PUT /api/me/contact', { body: contact });
    const id = await post({ ownerId: other.id });
    expect((await reveal(id)).data?.phone).toBe(other.phone);
    await fill(mostADay);
    const capped = await reveal(await post({ ownerId: other.id }));
    const said = ({ error }: typeof capped) => [error?.status, error?.code, error?.message, error?.fields];
    expect(said(blocked)).toEqual(said(capped));
    expect(Math.abs(Number(blocked.response.headers.get('retry-after')) - untilTomorrow())).toBeLessThan(30);
  });

  it('is asked for at a pace', async () => {
    const id = await post();
    const codes: (string | undefined)[] = [];
    for (let n = 0; n < 31; n++) codes.push((await reveal(id)).error?.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(30);
    expect(codes[30]).toBe('too_many_requests');
  });
});
