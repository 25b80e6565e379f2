import { beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd } from '../../test/moderating.ts';

const holder = useApi();
let seller: Person;
let reporter: Person;
let people: [Person, Person];
let first: ReturnType<typeof moderating>;
let second: ReturnType<typeof moderating>;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  await api.context.pool.query('update cases set closed_at = now() where closed_at is null');
  [seller, reporter] = [await makePerson(api), await makePerson(api)];
  people = [await makePerson(api, 'moderator'), await makePerson(api, 'moderator')];
  [first, second] = [moderating(people[0]), moderating(people[1])];
});

async function aCase(ownerId = seller.id): Promise<string> {
  const adId = await makeAd(holder.api.context, { ownerId });
  await reportAd(reporter, adId);
  const { rows } = await holder.api.context.pool.query<{ id: string }>(
    'select id from cases where ad_id = $1',
    [adId],
  );
  return rows[0]?.id ?? '';
}

describe('a claim', () => {
  it('is won by one of two at once, each time', async () => {
    for (let round = 0; round < 10; round++) {
      const id = await aCase();
      const answers = await Promise.all([first.claim(id), second.claim(id), first.claim(id)]);
      const codes = answers.map(({ data, error }) => (data ? data.claimedBy : error?.code));
      const winner = codes.find((code) => code !== 'case_taken');
      expect(people.map(({ handle }) => handle)).toContain(winner);
      const theirs = winner === people[0].handle ? [winner, 'case_taken', winner] : null;
      expect(codes).toEqual(theirs ?? ['case_taken', winner, 'case_taken']);
    }
  });

  it('gives many who ask for the next one each another', async () => {
    const ids = [await aCase(), await aCase(), await aCase(), await aCase()];
    const many = await Promise.all(
      Array.from({ length: 4 }, async () => moderating(await makePerson(holder.api, 'moderator'))),
    );
    const taken = await Promise.all(many.map(async (each) => (await each.next()).data?.case?.id));
    expect(new Set(taken)).toEqual(new Set(ids));
    expect((await first.next()).data).toEqual({ case: null });
  });

  it('of the next one passes over those it is not to be, also where the caller has them', async () => {
    const ids = [await aCase(), await aCase()];
    const next = async (...except: string[]) =>
      (await people[0].ask('POST /api/cases/next', { body: { except } })).data?.case?.id;
    const taken = (await next()) ?? '';
    expect(await next()).toBe(taken);
    const other = (await next(taken)) ?? '';
    expect([taken, other].sort()).toEqual(ids.sort());
    expect(await next(taken, other)).toBeUndefined();
  });

  it('is over in ten minutes or when it is left, and lets nobody else decide meanwhile', async () => {
    const id = await aCase();
    expect((await first.claim(id)).data).toMatchObject({ claimedBy: people[0].handle });
    expect((await second.decide(id, { decision: 'dismiss' })).error?.code).toBe('case_taken');
    await second.release(id);
    expect((await second.claim(id)).error?.code).toBe('case_taken');
    await first.release(id);
    expect((await second.claim(id)).response.status).toBe(200);
    await holder.api.context.pool.query('update cases set claimed_until = now() where id = $1', [id]);
    expect((await first.next()).data?.case?.id).toBe(id);
    await first.settle(id, { decision: 'dismiss' });
    expect((await second.claim(id)).error?.code).toBe('case_decided');
    expect((await second.decide(id, { decision: 'dismiss' })).error?.code).toBe('case_decided');
    const nothing = await second.claim('00000000-0000-4000-8000-000000000000');
    expect(nothing.error?.code).toBe('not_found');
  });

  it('begins anew with each look at it', async () => {
    const id = await aCase();
    await first.claim(id);
    const { pool } = holder.api.context;
    await pool.query(`update cases set claimed_until = now() + interval '1 minute' where id = $1`, [id]);
    const left = async () =>
      (
        await pool.query(
          `select claimed_until > now() + interval '9 minutes' as whole from cases where id = $1`,
          [id],
        )
      ).rows[0].whole;
    await second.see(id);
    expect(await left()).toBe(false);
    await first.see(id);
    expect(await left()).toBe(true);
  });

  it('is nothing for whom the case is about: they neither see, take nor decide it', async () => {
    const id = await aCase(people[0].id);
    expect((await first.list()).map((item) => item.id)).not.toContain(id);
    expect((await first.next()).data).toEqual({ case: null });
    for (const refused of [
      await people[0].ask('GET /api/cases/{id}', { params: { id } }),
      await first.claim(id),
      await first.decide(id, { decision: 'dismiss', version: 1 }),
    ])
      expect([refused.response.status, refused.error?.code]).toEqual([403, 'own_case']);
    const admin = moderating(await makePerson(holder.api, 'admin'));
    expect((await admin.next()).data?.case?.id).toBe(id);
  });
});

describe('the queue', () => {
  it('has the oldest promise first, page by page, and says how many wait', async () => {
    const ids = [await aCase(), await aCase(), await aCase()];
    await holder.api.context.pool.query(`update cases set due_at = now() - interval '1 hour' where id = $1`, [
      ids[2],
    ]);
    const ask = async (query: { limit: number; cursor?: string; kind?: 'held' }) =>
      (await people[0].ask('GET /api/cases', { query })).data;
    const page = await ask({ limit: 2 });
    expect(page).toMatchObject({ open: { held: 0, reported: 3, appeal: 0 }, overdue: 1 });
    const rest = await ask({ limit: 2, cursor: page?.nextCursor ?? '' });
    expect([...(page?.items ?? []), ...(rest?.items ?? [])].map(({ id }) => id)).toEqual([
      ids[2],
      ids[0],
      ids[1],
    ]);
    expect(rest?.nextCursor).toBeNull();
    expect((await ask({ limit: 2, kind: 'held' }))?.items).toEqual([]);
    const foreign = await people[0].ask('GET /api/cases', {
      query: { kind: 'held', cursor: page?.nextCursor ?? '' },
    });
    expect(foreign.error?.code).toBe('invalid_cursor');
  });
});
