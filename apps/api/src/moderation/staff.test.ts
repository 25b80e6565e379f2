import { beforeEach, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd, reportPerson } from '../../test/moderating.ts';

const holder = useApi();
let reporter: Person;
let moderator: Person;
let admin: Person;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  await api.context.pool.query('update cases set closed_at = now() where closed_at is null');
  reporter = await makePerson(api);
  [moderator, admin] = [await makePerson(api, 'moderator'), await makePerson(api, 'admin')];
});

/** A case about somebody, opened by a report. */
async function caseAbout(person: Person, by = reporter): Promise<string> {
  await reportPerson(by, person);
  const { rows } = await holder.api.context.pool.query<{ id: string }>(
    'select id from cases where person_id = $1 and closed_at is null',
    [person.id],
  );
  return rows[0]?.id ?? '';
}

it('leaves cases about moderators and admins to admins', async () => {
  for (const role of ['moderator', 'admin'] as const) {
    const id = await caseAbout(await makePerson(holder.api, role));
    const one = moderating(moderator);
    expect((await one.claim(id)).error?.code).toBe('admin_decides');
    expect((await one.next()).data).toEqual({ case: null });
    expect((await one.decide(id, { decision: 'warn', reason: 'abuse' })).error?.code).toBe('admin_decides');
    await moderating(admin).settle(id, { decision: 'warn', reason: 'abuse' });
  }
});

it('lets nobody decide what they reported themselves, nor an appeal against what came of it', async () => {
  const { api } = holder;
  const seller = await makePerson(api);
  const adId = await makeAd(api.context, { ownerId: seller.id });
  await reportAd(moderator, adId);
  const [one, other] = [moderating(moderator), moderating(await makePerson(api, 'moderator'))];
  const { id } = await one.about(adId);
  expect((await one.claim(id)).error?.code).toBe('own_case');
  expect((await one.next()).data).toEqual({ case: null });
  expect((await one.decide(id, { decision: 'dismiss' })).error?.code).toBe('own_case');
  const made = await other.settle(id, { decision: 'remove', reason: 'scam' });
  await seller.ask('POST /api/me/decisions/{id}/appeal', {
    params: { id: made.id },
    body: { text: 'It is my own room, and free.' },
  });
  const appeal = (await one.list()).find(({ kind }) => kind === 'appeal');
  expect((await one.claim(appeal?.id ?? '')).error?.code).toBe('own_case');
  await moderating(admin).settle(appeal?.id ?? '', { decision: 'uphold' });
});
