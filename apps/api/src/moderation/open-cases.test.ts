import { beforeEach, describe, expect, it } from 'vitest';
import { converse } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd, reportPerson } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { hold } from '../listings/hold.ts';
import { openMissingCases } from './open-cases.ts';

const holder = useApi();
let seller: Person;
let one: Person;
let other: Person;
let moderator: ReturnType<typeof moderating>;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [seller, one, other] = [await makePerson(api), await makePerson(api), await makePerson(api)];
  moderator = moderating(await makePerson(api, 'moderator'));
});

const holdNow = (id: number) =>
  transaction(holder.api.context.pool, (tx) => hold(tx, holder.api.context, id, ['photo_of_another']));

const casesOf = async (adId: number) => (await moderator.list()).filter((item) => item.adId === adId);
const hours = ({ openedAt, dueAt }: { openedAt: string; dueAt: string }) =>
  Math.round((Date.parse(dueAt) - Date.parse(openedAt)) / 3_600_000);

describe('a case', () => {
  it('is opened about a listing that is held, and closed where its owner removes it', async () => {
    const ad = await selling(seller).post();
    await holdNow(ad.id);
    const [held] = await casesOf(ad.id);
    expect(held).toMatchObject({ kind: 'held', version: 1, title: ad.title, reports: 0, claimedBy: null });
    expect(held && hours(held)).toBe(24);
    expect(held?.person.handle).toBe(seller.handle);
    const seen = await moderator.see(held?.id ?? '');
    expect(seen.listing).toMatchObject({ id: ad.id, state: 'submitted', reasons: ['photo_of_another'] });
    expect(seen.history).toMatchObject([
      { event: 'hold', by: null },
      { event: 'create', by: seller.handle },
    ]);
    await selling(seller).remove(ad.id);
    expect(await casesOf(ad.id)).toEqual([]);
    expect(await moderator.see(held?.id ?? '')).toMatchObject({ decision: null, decidedAt: null });
    // Nothing was decided, so it is in neither list.
    expect((await moderator.list('decided')).map(({ id }) => id)).not.toContain(held?.id);
  });

  it('is one of a listing, however many report it, and another after it was decided', async () => {
    const adId = await makeAd(holder.api.context, { ownerId: seller.id });
    await Promise.all([reportAd(one, adId), reportAd(other, adId)]);
    const [first, ...others] = await casesOf(adId);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'reported', reports: 2 });
    expect(first && hours(first)).toBe(48);
    await reportAd(one, adId);
    expect(await casesOf(adId)).toMatchObject([{ id: first?.id, reports: 2 }]);
    const { reportsMade } = await moderator.see(first?.id ?? '');
    expect(reportsMade.map(({ reporter }) => reporter.handle).sort()).toEqual(
      [one.handle, other.handle].sort(),
    );
    await moderator.settle(first?.id ?? '', { decision: 'dismiss' });
    await reportAd(one, adId);
    const [second] = await casesOf(adId);
    expect(second?.id).not.toBe(first?.id);
    expect(second?.reports).toBe(1);
  });

  it('is one of a person, for what they wrote and for themselves', async () => {
    const { conversation } = await converse(one, await makeAd(holder.api.context, { ownerId: seller.id }));
    const said = await one.ask('POST /api/conversations/{id}/report', {
      params: { id: conversation.id },
      body: { reason: 'scam' },
    });
    const first = await reportPerson(other, seller);
    expect((await reportPerson(other, seller)).data).toEqual(first.data);
    const [about] = (await moderator.list()).filter(({ person }) => person.handle === seller.handle);
    expect(about).toMatchObject({ kind: 'reported', adId: null, title: null, reports: 2 });
    const { reportsMade } = await moderator.see(about?.id ?? '');
    expect(reportsMade).toMatchObject([
      { id: first.data?.id, about: 'person', adId: null },
      { id: said.data?.id, about: 'conversation' },
    ]);
  });

  it('is not opened about oneself, nor about nobody', async () => {
    expect((await reportPerson(one, one)).error?.code).toBe('invalid_input');
    expect((await reportPerson(one, { ...one, handle: 'nobody-at-all' })).error?.code).toBe('not_found');
  });

  it('is another version when its listing is another one', async () => {
    const ad = await selling(seller).post();
    await reportAd(one, ad.id);
    const seen = await moderator.about(ad.id);
    await selling(seller).patch(ad.id, { version: ad.version, price: 990_000 });
    const stale = await moderator.decide(seen.id, { decision: 'dismiss', version: seen.version });
    expect(stale.error?.code).toBe('conflict');
  });
});

it('what waits without a case gets one, once, promised from when it came', async () => {
  const { pool } = holder.api.context;
  // As a release without cases wrote them.
  const ad = await makeAd(holder.api.context, { ownerId: seller.id });
  await pool.query(
    `update ads set state = 'submitted', updated_at = now() - interval '3 days' where id = $1`,
    [ad],
  );
  await pool.query(
    `insert into reports (ad_id, reporter_id, reported_id, reason, created_at)
     select $1, r, $2, 'scam', now() - interval '5 days' from unnest($3::uuid[]) as r`,
    [ad, seller.id, [one.id, other.id]],
  );
  await pool.query(`insert into reports (reporter_id, reported_id, reason) values ($1, $2, 'abuse')`, [
    one.id,
    seller.id,
  ]);
  expect(await openMissingCases(pool)).toBe(4);
  const about = (await moderator.list()).filter(({ person }) => person.handle === seller.handle);
  expect(about.map(({ kind, adId, reports }) => [kind, adId, reports])).toEqual([
    ['reported', ad, 2],
    ['held', ad, 0],
    ['reported', null, 1],
  ]);
  expect(about.slice(0, 2).map(({ dueAt }) => Date.parse(dueAt) < Date.now())).toEqual([true, true]);
  expect(await openMissingCases(pool)).toBe(0);
});
