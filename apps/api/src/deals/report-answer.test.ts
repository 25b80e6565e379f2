import { beforeEach, expect, it } from 'vitest';
import { dealing, makeDeal } from '../../test/dealing.ts';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating } from '../../test/moderating.ts';

const holder = useApi();
let seller: Person;
let buyer: Person;
let reviewId: string;
let moderator: ReturnType<typeof moderating>;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [seller, buyer] = [await makePerson(api), await makePerson(api)];
  const dealId = await makeDeal(seller, buyer);
  await dealing(buyer).write(dealId, { rating: 2, text: 'It was broken.' });
  await dealing(seller).write(dealId);
  reviewId = (await dealing(seller).list())[0]?.theirReview?.id ?? '';
  moderator = moderating(await makePerson(api, 'moderator'));
});

const report = ({ ask }: Person) =>
  ask('POST /api/reviews/{id}/answer/report', {
    params: { id: reviewId },
    body: { reason: 'abuse', note: 'He threatens me.' },
  });
const answer = () => dealing(seller).answer(reviewId, 'I know where you live.');
const shown = async () =>
  (await holder.api.ask('GET /api/users/{handle}/reviews', { params: { handle: seller.handle } })).data;
const caseOf = async (person: Person) =>
  (await moderator.list()).find((one) => one.person.handle === person.handle)?.id ?? '';
const lastTold = async ({ ask }: Person) =>
  (await ask('GET /api/notifications', { query: { limit: 1 } })).data?.items[0]?.text.en;

it('takes a report of an answer that is there, by others than who wrote it, once', async () => {
  expect((await report(buyer)).error?.code).toBe('not_found');
  await answer();
  expect((await report(seller)).error?.code).toBe('invalid_input');
  const made = await report(buyer);
  expect([made.response.status, (await report(buyer)).data]).toEqual([201, made.data]);
  const seen = await moderator.see(await caseOf(seller));
  expect(seen.reportsMade).toMatchObject([{ about: 'answer', reason: 'abuse', note: 'He threatens me.' }]);
  expect(seen.reviews).toEqual([]);
  expect(seen.answers).toMatchObject([
    {
      id: reviewId,
      text: 'I know where you live.',
      removed: false,
      review: { author: { handle: buyer.handle }, rating: 2, text: 'It was broken.' },
    },
  ]);
});

it('hides the answer alone; its author hears why, answers no more, and has it back by an undo', async () => {
  await answer();
  await report(buyer);
  const caseId = await caseOf(seller);
  await moderator.settle(caseId, { decision: 'remove', reason: 'abuse' });
  expect((await shown())?.items).toMatchObject([{ id: reviewId, text: 'It was broken.', answer: null }]);
  expect((await dealing(buyer).list())[0]?.myReview).toMatchObject({ answer: null, removed: false });
  expect((await dealing(seller).list())[0]).toMatchObject({
    answerRemoved: true,
    theirReview: { answer: null },
  });
  expect(await lastTold(seller)).toContain('What you answered to a review was removed; the review stays.');
  expect((await seller.ask('GET /api/me/decisions')).data?.items).toMatchObject([
    { decision: 'remove', of: 'answers' },
  ]);
  expect((await answer()).error?.code).toBe('conflict');
  expect((await report(buyer)).error?.code).toBe('not_found');
  await moderator.undo(caseId);
  expect((await shown())?.items[0]?.answer?.text).toBe('I know where you live.');
});

it('takes reviews and answers of one person away together, and an appeal brings both back', async () => {
  await answer();
  await report(buyer);
  const { data } = await holder.api.ask('GET /api/users/{handle}/reviews', {
    params: { handle: buyer.handle },
  });
  const written = data?.items[0]?.id ?? '';
  await buyer.ask('POST /api/reviews/{id}/report', { params: { id: written }, body: { reason: 'abuse' } });
  const { id } = await moderator.settle(await caseOf(seller), { decision: 'remove', reason: 'abuse' });
  const ofBuyer = async () =>
    (await holder.api.ask('GET /api/users/{handle}/reviews', { params: { handle: buyer.handle } })).data
      ?.items.length;
  expect([await ofBuyer(), (await shown())?.items[0]?.answer]).toEqual([0, null]);
  expect(await lastTold(seller)).toContain('answered to somebody');
  await seller.ask('POST /api/me/decisions/{id}/appeal', {
    params: { id },
    body: { text: 'It was a joke between friends.' },
  });
  const second = moderating(await makePerson(holder.api, 'moderator'));
  const appeal = (await second.list()).find(
    (one) => one.kind === 'appeal' && one.person.handle === seller.handle,
  );
  await second.settle(appeal?.id ?? '', { decision: 'overturn' });
  expect([await ofBuyer(), (await shown())?.items[0]?.answer?.text]).toEqual([1, 'I know where you live.']);
});
