import { beforeEach, describe, expect, it } from 'vitest';
import { converse } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { messagesTo, requestCode, send, signInNewPerson } from '../../test/people.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';

const holder = useApi();
let seller: Person;
let buyer: Person;
let adId: number;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [seller, buyer] = [await makePerson(api), await makePerson(api)];
  adId = await makeAd(api.context, { ownerId: seller.id });
});

/** What anyone finds of the seller: their page, their listing, and lists. */
async function found() {
  const { ask, context } = holder.api;
  // What comes back to lists comes by a job.
  await runWaitingJobs(context, 'refresh_owner');
  const page = await ask('GET /api/users/{handle}', { params: { handle: seller.handle } });
  const listing = await ask('GET /api/ads/{id}', { params: { id: adId } });
  const list = await ask('GET /api/ads', { query: { seller: seller.handle } });
  return [page.response.status, listing.response.status, list.data?.items.length];
}

describe('whoever leaves for now', () => {
  it('is out of sight with all they show, and back again when they say so', async () => {
    const { conversation } = await converse(buyer, adId);
    const seen = async () =>
      (await buyer.ask('GET /api/conversations/{id}', { params: { id: conversation.id } })).data?.other.left;
    expect([await found(), await seen()]).toEqual([[200, 200, 1], undefined]);
    const { data } = await seller.ask('POST /api/me/deactivate');
    expect(data?.away).toMatchObject({ deleteAt: null });
    expect([await found(), await seen()]).toEqual([[404, 410, 0], 'away']);
    // They may read it when they are back.
    const body = { clientId: conversation.id, kind: 'text' as const, text: 'Are you there?' };
    const sent = await buyer.ask('POST /api/conversations/{id}/messages', {
      params: { id: conversation.id },
      body,
    });
    expect(sent.response.status).toBe(201);
    const back = await seller.ask('POST /api/me/keep');
    expect(back.data?.away).toBeNull();
    expect([await found(), await seen()]).toEqual([[200, 200, 1], undefined]);
  });

  it('reads only, until they are back', async () => {
    await seller.ask('POST /api/me/deactivate');
    const { error } = await seller.ask('POST /api/ads', { body: {} });
    expect([error?.status, error?.code]).toEqual([403, 'away']);
    expect((await seller.ask('GET /api/me/ads')).response.status).toBe(200);
    // A second time changes nothing, nor does it once they are back.
    const since = (await seller.ask('POST /api/me/deactivate')).data?.away?.since;
    expect((await seller.ask('GET /api/auth/me')).data?.away?.since).toBe(since);
    await seller.ask('POST /api/me/keep');
    expect((await seller.ask('POST /api/me/keep')).data?.away).toBeNull();
  });

  it('is asked whether to come back when they sign in, where all other sessions have ended', async () => {
    const { api } = holder;
    const person = await signInNewPerson(api);
    const phone = person.user.phone?.slice(4) ?? '';
    const signIn = async () => {
      const code = await requestCode(api, phone);
      return (await send(api.origin, 'POST', '/api/auth/phone/verify', { phone, code, token: true })).json();
    };
    const other = await signIn();
    await send(api.origin, 'POST', '/api/me/deactivate', undefined, person.headers);
    const headers = { authorization: `Bearer ${other.token}` };
    expect((await send(api.origin, 'GET', '/api/auth/me', undefined, headers)).status).toBe(401);
    const again = await signIn();
    expect([again.isNew, again.user.away?.deleteAt]).toEqual([false, null]);
  });
});

describe('whoever asks to be deleted', () => {
  const ask = (person: Person, confirm: string) =>
    send(holder.api.origin, 'POST', '/api/me/delete', { confirm }, person.headers);

  it.each(['DELETE', 'मेटाउने'])(
    'types %s, is out of sight at once, and can take it back for a month',
    async (word) => {
      expect((await ask(seller, 'yes')).status).toBe(400);
      expect(await found()).toEqual([200, 200, 1]);
      const { away } = await (await ask(seller, word)).json();
      const days = (Date.parse(away?.deleteAt ?? '') - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(29.9);
      expect(days).toBeLessThan(30.1);
      expect(await found()).toEqual([404, 410, 0]);
      // Asked again, it is no later.
      expect((await (await ask(seller, word)).json()).away).toEqual(away);
      expect((await seller.ask('POST /api/me/keep')).data?.away).toBeNull();
      expect(await found()).toEqual([200, 200, 1]);
    },
  );

  it('is told, for it may be somebody else who asks', async () => {
    const { api } = holder;
    const person = await signInNewPerson(api);
    await send(api.origin, 'POST', '/api/me/delete', { confirm: 'DELETE' }, person.headers);
    expect((await messagesTo(api, person.user.phone))[0]).toContain('will be deleted in 30 days');
  });

  it('gives up first what they decide with', async () => {
    for (const role of ['moderator', 'admin'] as const) {
      const answer = await ask(await makePerson(holder.api, role), 'DELETE');
      expect([answer.status, (await answer.json()).error.code]).toEqual([409, 'role_first']);
    }
  });

  it('hands over or closes first the shop that they have', async () => {
    const { pool } = holder.api.context;
    const { rows } = await pool.query<{ id: string }>(
      `insert into shops (slug, name) values ('maya-pasal', 'Maya Pasal') returning id`,
    );
    await pool.query(`insert into shop_members (shop_id, user_id, role) values ($1, $2, 'owner')`, [
      rows[0]?.id,
      seller.id,
    ]);
    expect((await (await ask(seller, 'DELETE')).json()).error.code).toBe('shop_first');
    await pool.query(`update shops set state = 'closed', closed_at = now()`);
    expect((await ask(seller, 'DELETE')).status).toBe(200);
  });

  it('may be suspended or banned, and stays so when they come back', async () => {
    await holder.api.context.pool.query(`update users set restricted = 'banned' where id = $1`, [seller.id]);
    expect((await ask(seller, 'DELETE')).status).toBe(200);
    const { data } = await seller.ask('POST /api/me/keep');
    expect([data?.away, data?.restriction.state]).toEqual([null, 'banned']);
    expect(await found()).toEqual([404, 410, 0]);
  });
});
