import { beforeEach, describe, expect, it } from 'vitest';
import { dealing, makeDeal } from '../../test/dealing.ts';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating } from '../../test/moderating.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';
import { restrict } from '../accounts/restriction.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { showDueReviews } from './show-reviews.ts';

const holder = useApi();
let seller: Person;
let buyer: Person;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [seller, buyer] = [await makePerson(api), await makePerson(api)];
});

const of = async ({ handle }: Person) =>
  (await holder.api.ask('GET /api/users/{handle}/reviews', { params: { handle } })).data;
const card = async ({ handle }: Person) =>
  (await holder.api.ask('GET /api/users/{handle}', { params: { handle } })).data;
const told = async ({ ask }: Person) =>
  ((await ask('GET /api/notifications', { query: { limit: 20 } })).data?.items ?? []).map(({ kind }) => kind);

/** As if so many days had gone by since anything was written. */
async function later(days: number): Promise<void> {
  const { pool } = holder.api.context;
  await pool.query(
    `update deal_reviews set shown_at = shown_at - make_interval(days => $1), written_at = written_at - make_interval(days => $1)`,
    [days],
  );
}

/** Both write of each other. @returns the id of the buyer's review */
async function bothWrite(id: string, from: Person = buyer, rating = 5, to: Person = seller): Promise<string> {
  await dealing(from).write(id, { rating, text: 'As described.', tags: ['polite', 'as_described'] });
  await dealing(to).write(id);
  return (await dealing(to).list()).find((deal) => deal.id === id)?.theirReview?.id ?? '';
}

describe('a review', () => {
  it('is shown once both have written, and cannot be changed then', async () => {
    const id = await makeDeal(seller, buyer);
    const first = await dealing(buyer).write(id, {
      rating: 4,
      text: 'Good. Call 9841234567!',
      tags: ['polite'],
    });
    expect(first.data).toMatchObject({
      myReview: { rating: 4, text: 'Good. Call 9841234567!', editable: true, removed: false },
      theirReview: null,
      reviewableUntil: null,
    });
    expect((await dealing(buyer).write(id)).error?.code).toBe('conflict');
    expect((await dealing(seller).list())[0]).toMatchObject({ theyWrote: true, theirReview: null });
    expect((await of(seller))?.items).toEqual([]);
    expect(await told(seller)).toEqual(['review_due', 'review_due']);
    await dealing(buyer).edit(id, { rating: 5, text: 'Good. Call 9841234567!', tags: ['polite'] });
    const second = await dealing(seller).write(id, { rating: 3 });
    expect(second.data).toMatchObject({ myReview: { editable: false }, theirReview: { rating: 5 } });
    expect((await dealing(buyer).edit(id)).error?.code).toBe('review_shown');
    const [shown] = (await of(seller))?.items ?? [];
    expect(shown).toMatchObject({
      as: 'buyer',
      rating: 5,
      tags: ['polite'],
      author: { handle: buyer.handle },
      answer: null,
    });
    expect(shown?.text).not.toContain('98412');
    expect((await of(buyer))?.items).toMatchObject([{ as: 'seller', rating: 3, text: '' }]);
    expect([(await told(seller))[0], (await told(buyer))[0]]).toEqual(['review_shown', 'review_shown']);
  });

  it('is shown after 14 days where the other writes nothing; what they write then is shown at once', async () => {
    const id = await makeDeal(seller, buyer);
    await dealing(buyer).write(id);
    await later(13);
    expect((await of(seller))?.items).toEqual([]);
    await showDueReviews(holder.api.context);
    expect(await told(seller)).not.toContain('review_shown');
    await later(1);
    expect((await of(seller))?.items).toHaveLength(1);
    await showDueReviews(holder.api.context);
    await showDueReviews(holder.api.context);
    expect((await told(seller)).filter((kind) => kind === 'review_shown')).toHaveLength(1);
    await dealing(seller).write(id, { rating: 2 });
    expect((await of(buyer))?.items).toHaveLength(1);
  });

  it('is without the words for which a listing would be held', async () => {
    const id = await makeDeal(seller, buyer);
    const { data } = await dealing(buyer).write(id, { text: 'He also sells a pistol and a good bed.' });
    expect(data?.myReview?.text).toMatch(/^He also sells a \S+ and a good bed\.$/);
    expect(data?.myReview?.text).not.toContain('pistol');
  });

  it('is written within 60 days', async () => {
    const id = await makeDeal(seller, buyer);
    await holder.api.context.pool.query(
      `update deals set confirmed_at = now() - interval '61 days' where id = $1`,
      [id],
    );
    expect((await dealing(seller).write(id)).error?.code).toBe('too_late_to_review');
    expect((await dealing(seller).edit(id)).error?.code).toBe('not_found');
  });

  it('is answered once, by whom it is about', async () => {
    const reviewId = await bothWrite(await makeDeal(seller, buyer));
    expect((await dealing(buyer).answer(reviewId, 'No.')).error?.code).toBe('not_found');
    expect((await dealing(seller).answer(reviewId, 'Thank you, 9841234567')).data?.answer?.text).toContain(
      'Thank you',
    );
    expect((await dealing(seller).answer(reviewId, 'Once more')).error?.code).toBe('conflict');
    const [shown] = (await of(seller))?.items ?? [];
    expect(shown?.answer?.text).not.toContain('98412');
  });

  it('makes an average from three people on, in which one person counts once in 90 days', async () => {
    const people = [buyer, await makePerson(holder.api)];
    for (const person of [...people, buyer]) await bothWrite(await makeDeal(seller, person), person, 4);
    expect(await card(seller)).not.toHaveProperty('rating');
    const third = await makePerson(holder.api);
    await bothWrite(await makeDeal(seller, third), third, 5);
    expect((await card(seller))?.rating).toEqual({ average: 4.3, count: 3 });
    expect((await of(seller))?.items).toHaveLength(4);
    expect((await of(seller))?.rating).toEqual({ average: 4.3, count: 3 });
  });

  it('does not count where the two share a browser, and moderators see why', async () => {
    const { pool } = holder.api.context;
    for (const person of [seller, buyer])
      await pool.query('insert into known_devices (user_id, device) values ($1, $2)', [
        person.id,
        'd'.repeat(43),
      ]);
    await bothWrite(await makeDeal(seller, buyer));
    for (let no = 0; no < 2; no++) {
      const other = await makePerson(holder.api);
      await bothWrite(await makeDeal(seller, other), other, 3);
    }
    expect(await card(seller)).not.toHaveProperty('rating');
    const moderator = moderating(await makePerson(holder.api, 'moderator'));
    const opened = (await moderator.list()).find(({ person }) => person.handle === buyer.handle);
    const seen = await moderator.see(opened?.id ?? '');
    expect(seen).toMatchObject({ kind: 'reported', reports: 0, reportsMade: [] });
    expect(seen.reviews).toMatchObject([
      { about: { handle: seller.handle }, shares: ['device'], reported: false, removed: false },
    ]);
  });

  it('goes out of sight and out of the average while its author may not act', async () => {
    const authors = [buyer, await makePerson(holder.api), await makePerson(holder.api)];
    for (const author of authors) await bothWrite(await makeDeal(seller, author), author, 4);
    expect((await card(seller))?.rating?.count).toBe(3);
    const { pool, events } = holder.api.context;
    const act = async (state: 'none' | 'banned') => {
      await transaction(pool, (tx) => restrict(tx, events, buyer.id, { state, until: null }));
      await runWaitingJobs(holder.api.context, 'recount_ratings_of');
    };
    await act('banned');
    expect((await of(seller))?.items).toHaveLength(2);
    expect(await card(seller)).not.toHaveProperty('rating');
    await act('none');
    expect((await card(seller))?.rating?.count).toBe(3);
  });

  it('stands in pages, and of nobody where there is nobody', async () => {
    const made: string[] = [];
    for (let no = 0; no < 3; no++) {
      const author = await makePerson(holder.api);
      made.unshift(await bothWrite(await makeDeal(seller, author), author));
    }
    const page = async (cursor?: string) =>
      (
        await holder.api.ask('GET /api/users/{handle}/reviews', {
          params: { handle: seller.handle },
          query: { limit: 2, ...(cursor && { cursor }) },
        })
      ).data;
    const first = await page();
    const second = await page(first?.nextCursor ?? '');
    expect([...(first?.items ?? []), ...(second?.items ?? [])].map(({ id }) => id)).toEqual(made);
    const nobody = await holder.api.ask('GET /api/users/{handle}/reviews', {
      params: { handle: 'nobody-here' },
    });
    expect(nobody.error?.code).toBe('not_found');
  });
});

describe('a reported review', () => {
  const report = ({ ask }: Person, id: string) =>
    ask('POST /api/reviews/{id}/report', {
      params: { id },
      body: { reason: 'fake_review', note: 'Never met.' },
    });

  it('is removed with others of its case, its author hears why, and an undo puts it back', async () => {
    const reviewId = await bothWrite(await makeDeal(seller, buyer));
    expect((await report(buyer, reviewId)).error?.code).toBe('invalid_input');
    const made = await report(seller, reviewId);
    expect((await report(seller, reviewId)).data).toEqual(made.data);
    const moderator = moderating(await makePerson(holder.api, 'moderator'));
    const opened = (await moderator.list()).find(({ person }) => person.handle === buyer.handle);
    const caseId = opened?.id ?? '';
    const seen = await moderator.see(caseId);
    expect(seen.reportsMade).toMatchObject([{ about: 'review', reason: 'fake_review', note: 'Never met.' }]);
    expect(seen.reviews).toMatchObject([
      { id: reviewId, reported: true, removed: false, text: 'As described.' },
    ]);
    await moderator.settle(caseId, { decision: 'remove', reason: 'fake' });
    expect((await of(seller))?.items).toEqual([]);
    expect((await dealing(buyer).list())[0]?.myReview).toMatchObject({ removed: true, editable: false });
    const { data } = await buyer.ask('GET /api/notifications', { query: { limit: 1 } });
    expect(data?.items[0]?.text.en).toContain('What you wrote of somebody was removed.');
    expect(await told(seller)).toContain('report_decided');
    await moderator.undo(caseId);
    expect((await of(seller))?.items).toHaveLength(1);
    await moderator.settle(caseId, { decision: 'remove', reason: 'fake' });
    expect((await report(seller, reviewId)).error?.code).toBe('not_found');
  });

  it('comes back where an appeal is granted', async () => {
    const reviewId = await bothWrite(await makeDeal(seller, buyer));
    await report(seller, reviewId);
    const [one, other] = [
      moderating(await makePerson(holder.api, 'moderator')),
      moderating(await makePerson(holder.api, 'moderator')),
    ];
    const opened = (await one.list()).find(({ person }) => person.handle === buyer.handle);
    const { id } = await one.settle(opened?.id ?? '', { decision: 'remove', reason: 'fake' });
    await buyer.ask('POST /api/me/decisions/{id}/appeal', {
      params: { id },
      body: { text: 'I bought it and it was so.' },
    });
    const appeal = (await other.list()).find(
      ({ kind, person }) => kind === 'appeal' && person.handle === buyer.handle,
    );
    await other.settle(appeal?.id ?? '', { decision: 'overturn' });
    expect((await of(seller))?.items).toHaveLength(1);
    await other.undo(appeal?.id ?? '');
    expect((await of(seller))?.items).toEqual([]);
  });
});
