import { beforeEach, expect, it } from 'vitest';
import { makeAd, makeImage, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportPerson } from '../../test/moderating.ts';
import { sweepImages } from '../photos/sweep.ts';

const holder = useApi();
let person: Person;
let adId: number;
let imageId: string;
let caseId: string;
let moderator: ReturnType<typeof moderating>;

const query = (sql: string, values: unknown[] = []) => holder.api.context.pool.query(sql, values);
const show = (id: string | null) => person.ask('PUT /api/me/photo', { body: { imageId: id } });

beforeEach(async () => {
  const { api } = holder;
  await query('delete from rate_limits');
  person = await makePerson(api);
  imageId = await makeImage(api.context, person.id, 'ready', 'avatar');
  expect((await show(imageId)).data?.photo?.id).toBe(imageId);
  adId = await makeAd(api.context, { ownerId: person.id });
  await reportPerson(await makePerson(api), person);
  moderator = moderating(await makePerson(api, 'moderator'));
  const found = (await moderator.list()).find((one) => one.person.handle === person.handle);
  caseId = found?.id ?? '';
});

/** The photo with the name: of the person, of their listing, and for themselves. */
const shown = async () => {
  const { ask } = holder.api;
  const seller = await ask('GET /api/users/{handle}', { params: { handle: person.handle } });
  const ad = await ask('GET /api/ads/{id}', { params: { id: adId } });
  const me = await person.ask('GET /api/auth/me');
  return [seller.data?.photo?.id, ad.data?.seller.photo?.id, me.data?.photo?.id];
};
const nowhere = [undefined, undefined, undefined];
const everywhere = () => [imageId, imageId, imageId];
const told = async () => {
  const { data } = await person.ask('GET /api/notifications', { query: { limit: 1 } });
  return data?.items[0]?.text;
};
const sweep = () => sweepImages(holder.api.context);
const isThere = async (id = imageId) =>
  (await query('select from images where id = $1', [id])).rowCount === 1;
const removed = () =>
  moderator.settle(caseId, { decision: 'remove_photo', reason: 'fake', note: 'A film star.' });

it('takes a reason; the photo alone is gone from everywhere, and the person hears why in their language', async () => {
  const without = await moderator.decide(caseId, { decision: 'remove_photo' });
  expect(without.error?.fields).toMatchObject([{ field: 'reason', code: 'required' }]);
  await removed();
  expect(await shown()).toEqual(nowhere);
  expect(await told()).toEqual({
    en: expect.stringContaining(
      'Your photo was removed from your profile. The photos or words are of something else',
    ),
    ne: expect.stringContaining('तपाईंको प्रोफाइलको फोटो हटाइएको छ।'),
  });
  const { data } = await person.ask('GET /api/me/decisions');
  expect(data?.items).toMatchObject([
    { decision: 'remove_photo', of: 'photo', reason: 'fake', note: 'A film star.', appeal: 'possible' },
  ]);
  const { rows } = await query(
    `select details->>'decision' as decision from audit where subject = $1 and action = 'case.decide'`,
    [`case:${caseId}`],
  );
  expect(rows).toEqual([{ decision: 'remove_photo' }]);
});

it('is undone within the hour with the same photo, which nothing deletes until then', async () => {
  await removed();
  await query(`update images set processed_at = now() - interval '3 days' where id = $1`, [imageId]);
  await sweep();
  expect(await isThere()).toBe(true);
  expect((await show(imageId)).error?.fields).toMatchObject([{ field: 'imageId', code: 'unknown_photo' }]);
  expect((await moderator.undo(caseId)).response.status).toBe(200);
  expect(await shown()).toEqual(everywhere());
  await query(`update images set kept_until = null where kept_until < now()`);
  await sweep();
  expect(await isThere()).toBe(true);
});

it('deletes the photo once it cannot be undone any more, however new it is', async () => {
  await removed();
  await query(`update images set kept_until = now() - interval '1 second' where id = $1`, [imageId]);
  await sweep();
  expect(await isThere()).toBe(false);
  expect((await moderator.undo(caseId)).error?.code).toBe('conflict');
});

it('leaves what the person shows since; an appeal that is granted says so', async () => {
  const { id } = await removed();
  const other = await makeImage(holder.api.context, person.id, 'ready', 'avatar');
  expect((await show(other)).data?.photo?.id).toBe(other);
  expect((await moderator.undo(caseId)).error?.code).toBe('conflict');
  await person.ask('POST /api/me/decisions/{id}/appeal', {
    params: { id },
    body: { text: 'That is me at a wedding.' },
  });
  const second = moderating(await makePerson(holder.api, 'moderator'));
  const appeal = (await second.list()).find(
    (one) => one.kind === 'appeal' && one.person.handle === person.handle,
  );
  await second.settle(appeal?.id ?? '', { decision: 'overturn' });
  expect((await shown())[0]).toBe(other);
  expect((await told())?.en).toContain('you can show that photo again');
  await sweep();
});

it('comes back by an appeal while it is there, and goes again where that is undone', async () => {
  const { id } = await removed();
  await person.ask('POST /api/me/decisions/{id}/appeal', {
    params: { id },
    body: { text: 'That is me at a wedding.' },
  });
  const second = moderating(await makePerson(holder.api, 'moderator'));
  const appeal = (await second.list()).find(
    (one) => one.kind === 'appeal' && one.person.handle === person.handle,
  );
  await second.settle(appeal?.id ?? '', { decision: 'overturn' });
  expect(await shown()).toEqual(everywhere());
  await second.undo(appeal?.id ?? '');
  expect(await shown()).toEqual(nowhere);
});

it('decides of the photo that was looked at, and of none where none is shown', async () => {
  const { version } = await moderator.see(caseId);
  await show(null);
  const late = await moderator.decide(caseId, { decision: 'remove_photo', reason: 'fake', version });
  expect(late.error?.code).toBe('conflict');
  const none = await moderator.decide(caseId, { decision: 'remove_photo', reason: 'fake' });
  expect(none.error?.code).toBe('invalid_transition');
});
