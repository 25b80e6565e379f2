import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { givePhone } from '../../test/people.ts';
import { selling } from '../../test/selling.ts';
import { makeShop } from '../../test/shops.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';
import { restrict } from '../accounts/restriction.ts';
import { transaction } from '../kernel/db/transaction.ts';

const holder = useApi();
let owner: Person;
let staff: Person;
let slug: string;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [owner, staff] = [await makePerson(api), await makePerson(api)];
  slug = (await makeShop(api.context, { ownerId: owner.id, name: 'Himal Mobile' })).slug;
});

const invite = (handle: string, by = owner) =>
  by.ask('POST /api/shops/{slug}/invitations', { params: { slug }, body: { handle } });
const invitationsOf = async (person: Person) =>
  (await person.ask('GET /api/my/shops')).data?.invitations ?? [];
const accept = (person: Person, id: string) =>
  person.ask('POST /api/my/shop-invitations/{id}/accept', { params: { id } });
const remove = (by: Person, handle: string) =>
  by.ask('DELETE /api/shops/{slug}/members/{handle}', { params: { slug, handle } });
const see = (id: number) => holder.api.ask('GET /api/ads/{id}', { params: { id } });
const listed = async (shop = slug) =>
  (await holder.api.ask('GET /api/ads', { query: { shop } })).data?.items.map(({ id }) => id);

async function join(person = staff): Promise<void> {
  await invite(person.handle);
  const [invitation] = await invitationsOf(person);
  await accept(person, invitation?.id ?? '');
}

describe('an invitation', () => {
  it('is told, accepted by whom it is for, and makes them staff', async () => {
    expect((await invite(staff.handle)).data?.invitations).toMatchObject([
      { person: { handle: staff.handle } },
    ]);
    const told = await staff.ask('GET /api/notifications', { query: {} });
    expect(told.data?.items).toMatchObject([{ kind: 'shop_invited', path: '/my/shop' }]);
    const [invitation] = await invitationsOf(staff);
    expect((await accept(owner, invitation?.id ?? '')).error?.code).toBe('not_found');
    expect((await accept(staff, invitation?.id ?? '')).data).toMatchObject({ slug, role: 'staff' });
    expect((await accept(staff, invitation?.id ?? '')).error?.code).toBe('not_found');
    const team = await staff.ask('GET /api/shops/{slug}/members', { params: { slug } });
    expect(team.data?.members.map(({ role }) => role)).toEqual(['owner', 'staff']);
    expect((await owner.ask('GET /api/notifications', { query: {} })).data?.items).toMatchObject([
      { kind: 'shop_joined' },
    ]);
  });

  it('is declined, taken back, and over after fourteen days', async () => {
    const { pool } = holder.api.context;
    await invite(staff.handle);
    const [declined] = await invitationsOf(staff);
    await staff.ask('DELETE /api/my/shop-invitations/{id}', { params: { id: declined?.id ?? '' } });
    expect(await invitationsOf(staff)).toEqual([]);
    await invite(staff.handle);
    await owner.ask('DELETE /api/shops/{slug}/invitations/{handle}', {
      params: { slug, handle: staff.handle },
    });
    expect(await invitationsOf(staff)).toEqual([]);
    await invite(staff.handle);
    const [late] = await invitationsOf(staff);
    await pool.query('update shop_invitations set expires_at = now() where id = $1', [late?.id]);
    expect(await invitationsOf(staff)).toEqual([]);
    expect((await accept(staff, late?.id ?? '')).error?.code).toBe('not_found');
  });

  it('reaches nobody who has blocked who invites, and nobody can tell', async () => {
    await staff.ask('PUT /api/me/blocks/{handle}', { params: { handle: owner.handle } });
    expect((await invite(staff.handle)).data?.invitations).toHaveLength(1);
    expect(await invitationsOf(staff)).toEqual([]);
    expect((await staff.ask('GET /api/notifications', { query: {} })).data?.items).toEqual([]);
  });

  it('is for people who are there and do not work in it', async () => {
    expect((await invite('nobody-here')).error?.fields).toMatchObject([{ code: 'unknown_seller' }]);
    expect((await invite(owner.handle)).error?.fields).toMatchObject([{ code: 'already_member' }]);
    await join();
    expect((await invite(owner.handle, staff)).error?.code).toBe('not_found');
  });
});

describe('who works in a shop', () => {
  it('changes, renews and sells what others posted in it, and stops at once when it is over', async () => {
    await join();
    const { id, version } = await selling(owner).post({ title: 'A phone of the shop', shop: slug });
    expect((await selling(staff).patch(id, { version, title: 'A better phone' })).data?.title).toBe(
      'A better phone',
    );
    expect(
      (await staff.ask('GET /api/me/ads', { query: { shop: slug } })).data?.items.map((ad) => ad.id),
    ).toEqual([id]);
    expect((await staff.ask('GET /api/ads/{id}/buyers', { params: { id } })).error?.code).toBe('not_found');
    const history = await owner.ask('GET /api/ads/{id}/history', { params: { id } });
    expect(history.data?.items.map(({ by }) => by)).toEqual(['owner', 'owner']);
    expect((await remove(owner, staff.handle)).response.status).toBe(204);
    expect((await selling(staff).patch(id, { version: 2, title: 'Mine now' })).error?.code).toBe('not_found');
    expect((await selling(staff).move(id, 'sold')).error?.code).toBe('not_found');
    expect((await staff.ask('GET /api/me/ads', { query: { shop: slug } })).error?.code).toBe('not_found');
    expect((await staff.ask('GET /api/my/shops/{slug}', { params: { slug } })).error?.code).toBe('not_found');
  });

  it('takes along what they posted when they leave', async () => {
    await join();
    const { id } = await selling(staff).post({ shop: slug });
    expect((await see(id)).data).toMatchObject({
      shop: slug,
      seller: { kind: 'shop', name: 'Himal Mobile' },
    });
    expect(await listed()).toEqual([id]);
    await remove(staff, staff.handle);
    await runWaitingJobs(holder.api.context, 'refresh_owner');
    expect((await see(id)).data).toMatchObject({ seller: { kind: 'private', handle: staff.handle } });
    expect((await see(id)).data).not.toHaveProperty('shop');
    expect(await listed()).toEqual([]);
    expect((await selling(owner).mine(id)).error?.code).toBe('not_found');
  });

  it('posts nothing into a shop that is not theirs, nor moves there what is', async () => {
    const { id, version } = await selling(staff).post();
    const asked = await staff.ask('POST /api/ads', { body: { title: 'Mine', shop: slug } });
    expect(asked.error?.fields).toMatchObject([{ field: 'shop', code: 'unknown_shop' }]);
    expect((await selling(staff).patch(id, { version, shop: slug })).error?.fields).toMatchObject([
      { field: 'shop', code: 'unknown_shop' },
    ]);
  });

  it('removes nobody else, and whose it is stays', async () => {
    await join();
    const third = await makePerson(holder.api);
    await join(third);
    expect((await remove(staff, third.handle)).error?.code).toBe('not_found');
    expect((await remove(owner, owner.handle)).error?.code).toBe('shop_owner_stays');
    expect((await remove(owner, 'nobody-here')).response.status).toBe(204);
  });

  it('has none of it through somebody who posts at the moment in which they are removed', async () => {
    await join();
    const [made] = await Promise.all([
      staff.ask('POST /api/ads', { body: { title: 'At the same moment', shop: slug } }),
      remove(owner, staff.handle),
    ]);
    const { rows } = await holder.api.context.pool.query('select shop_id from ads where id = $1', [
      made.data?.id ?? 0,
    ]);
    expect(rows.every(({ shop_id }) => shop_id === null)).toBe(true);
  });
});

describe('a shop that is handed over', () => {
  const transfer = (handle: string, by = owner) =>
    by.ask('POST /api/shops/{slug}/transfer', { params: { slug }, body: { handle } });

  it('is for who works there and has a number, after a fresh sign-in', async () => {
    expect((await transfer(staff.handle)).error?.fields).toMatchObject([{ code: 'not_staff' }]);
    await join();
    expect((await transfer(staff.handle)).error?.fields).toMatchObject([{ code: 'person_without_phone' }]);
    await givePhone(holder.api, staff);
    const done = await transfer(staff.handle);
    expect(done.data?.members).toMatchObject([
      { role: 'owner', person: { handle: staff.handle } },
      { role: 'staff', person: { handle: owner.handle } },
    ]);
    expect((await transfer(staff.handle)).error?.code).toBe('not_found');
  });

  it('is one person’s in the end, when it goes to two at once', async () => {
    const third = await makePerson(holder.api);
    for (const each of [staff, third]) {
      await join(each);
      await givePhone(holder.api, each);
    }
    const both = await Promise.all([transfer(staff.handle), transfer(third.handle)]);
    expect(both.filter(({ data }) => data)).toHaveLength(1);
    const { rows } = await holder.api.context.pool.query(
      `select count(*)::int as owners from shop_members m join shops s on s.id = m.shop_id where s.slug = $1 and role = 'owner'`,
      [slug],
    );
    expect(rows).toEqual([{ owners: 1 }]);
  });
});

describe('a shop that closes', () => {
  const set = (to: 'close' | 'reopen') =>
    owner.ask(to === 'close' ? 'POST /api/shops/{slug}/close' : 'POST /api/shops/{slug}/reopen', {
      params: { slug },
    });
  const shown = () => holder.api.ask('GET /api/shops/{slug}', { params: { slug } });

  it('leaves its listings to who posted them, and has them again when it opens', async () => {
    await join();
    const [own, theirs] = [
      await selling(owner).post({ shop: slug }),
      await selling(staff).post({ shop: slug }),
    ];
    expect((await set('close')).data).toMatchObject({ state: 'closed' });
    expect((await shown()).error?.code).toBe('not_found');
    expect(await listed()).toEqual([]);
    await runWaitingJobs(holder.api.context, 'refresh_shop');
    expect((await see(theirs.id)).data).toMatchObject({ seller: { kind: 'private', handle: staff.handle } });
    expect((await selling(staff).mine(own.id)).error?.code).toBe('not_found');
    expect((await staff.ask('POST /api/ads', { body: { shop: slug } })).error?.fields).toMatchObject([
      { code: 'unknown_shop' },
    ]);
    expect((await invite(staff.handle)).error?.code).toBe('shop_closed');
    expect((await set('reopen')).data).toMatchObject({ state: 'open' });
    await runWaitingJobs(holder.api.context, 'refresh_shop');
    expect((await listed())?.sort()).toEqual([own.id, theirs.id].sort());
    expect((await shown()).data?.listings).toBe(2);
  });

  it('is out of sight with all that stands in it while whose it is may not act', async () => {
    await join();
    const { id } = await selling(staff).post({ shop: slug });
    const { context } = holder.api;
    const act = (state: 'suspended' | 'none') =>
      transaction(context.pool, (tx) =>
        restrict(tx, context.events, owner.id, { state, until: new Date(Date.now() + 86_400_000) }),
      );
    await act('suspended');
    expect((await shown()).error?.code).toBe('not_found');
    expect(await listed()).toEqual([]);
    expect((await see(id)).error?.code).toBe('gone');
    await act('none');
    await runWaitingJobs(context, 'refresh_owner');
    expect(await listed()).toEqual([id]);
    expect((await shown()).data?.listings).toBe(1);
  });
});
