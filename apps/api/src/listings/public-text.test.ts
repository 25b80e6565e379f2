import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { tasksOf } from '../entry/jobs.ts';
import { onInvalidated } from '../page-cache/tags.ts';

const holder = useApi();
let seller: Person;
beforeAll(async () => {
  seller = await makePerson(holder.api);
});

const typed = {
  title: 'Flat near Patan Dhoka, call 9841 234 567',
  description: 'Sunny. फोन ९८५१०१२३४५, mail ram@example.com, insta: @zubin_k7, https://example.com/flat.',
};
const shown = {
  title: 'Flat near Patan Dhoka, call •••',
  description: 'Sunny. फोन •••, mail •••, insta: •••, •••.',
};
const secret = /9841|234|567|९८५१|\bram\b|example|zubin_k7/;

async function textOf(path: string): Promise<string> {
  const response = await fetch(holder.api.origin + path);
  expect(response.status).toBe(200);
  return response.text();
}

let asked = 0;
/** The answers in which anyone may meet a listing. */
async function answersWith(id: number): Promise<string[]> {
  // A search is remembered for a moment; this one is another each time.
  asked += 1;
  const search = `/api/search?q=flat+dhoka&limit=${10 + asked}`;
  const paths = [`/api/ads/${id}`, `/api/ads?seller=${seller.handle}`, search];
  const answers = await Promise.all(paths.map(textOf));
  for (const answer of answers) expect(answer).toContain(`"id":${id}`);
  return answers;
}

describe('contacts in the text of a listing', () => {
  it('are hidden from everyone, in every answer and in its address', async () => {
    const { id } = await selling(seller).post(typed);
    const [detail = '', ...lists] = await answersWith(id);
    expect(JSON.parse(detail)).toMatchObject(shown);
    for (const answer of lists) expect(answer).toContain(`"title":"${shown.title}"`);
    for (const answer of [detail, ...lists]) expect(answer).not.toMatch(secret);
  });

  it('stay for their owner, whose listing has the address that everyone knows', async () => {
    const { id, path } = await selling(seller).post(typed);
    const { data } = await selling(seller).mine(id);
    expect(data).toMatchObject({ ...typed, path });
    expect(path).not.toMatch(secret);
    expect(JSON.parse(await textOf(`/api/ads/${id}`))).toMatchObject({ path });
    expect(JSON.stringify((await seller.ask('GET /api/me/ads', {})).data)).toContain(typed.title);
  });

  it('appear and vanish with what is written, sold or not', async () => {
    const { post, patch, move } = selling(seller);
    const { id, version } = await post({ title: 'A quiet room', description: 'No number here.' });
    await patch(id, { version, ...typed });
    expect(JSON.parse(await textOf(`/api/ads/${id}`))).toMatchObject(shown);
    await move(id, 'sold');
    expect(JSON.parse(await textOf(`/api/ads/${id}`))).toMatchObject({ ...shown, state: 'sold' });
    const { data } = await move(id, 'live');
    await patch(id, { version: data?.version ?? 0, title: 'A quiet room', description: 'Ask in the chat.' });
    expect(JSON.parse(await textOf(`/api/ads/${id}`))).toMatchObject({
      title: 'A quiet room',
      description: 'Ask in the chat.',
    });
  });

  it('find nothing when they are searched for', async () => {
    await selling(seller).post(typed);
    for (const query of ['9841234567', '९८५१०१२३४५', 'zubin_k7', 'ram@example.com'])
      expect(JSON.parse(await textOf(`/api/search?q=${encodeURIComponent(query)}`)), query).toMatchObject({
        items: [],
      });
  });

  it('are hidden at once in what a release before this one wrote, and in lists once it was looked through', async () => {
    const { context } = holder.api;
    const id = await makeAd(context, {
      ownerId: seller.id,
      title: 'Old flat, Patan Dhoka',
      description: 'Sunny.',
    });
    await context.pool.query(
      'update ads set title = $2, description = $3, version = version + 1 where id = $1',
      [id, typed.title, typed.description],
    );
    await context.pool.query(
      `update ad_cards set card = replace(card, 'Old flat, Patan Dhoka', $2) where ad_id = $1`,
      [id, typed.title],
    );
    expect(JSON.parse(await textOf(`/api/ads/${id}`))).toMatchObject(shown);
    expect(await textOf(`/api/ads?seller=${seller.handle}`)).toMatch(secret);
    const invalidated: string[] = [];
    onInvalidated(context.broadcasts, (tags) => void invalidated.push(...tags));
    await tasksOf(context).look_through_listings?.({});
    for (const answer of await answersWith(id)) expect(answer).not.toMatch(secret);
    await expect.poll(() => invalidated).toContain(`ad:${id}`);
  });
});

describe('contacts in what a seller says of themselves', () => {
  it('are hidden from everyone but them', async () => {
    const person = await makePerson(holder.api);
    const body = { name: 'Ram 9841234567', about: 'Viber: @zubin_k7, नौ आठ चार एक दुई तीन चार पाँच छ सात' };
    expect((await person.ask('PATCH /api/auth/me', { body })).data).toMatchObject(body);
    const { id } = await selling(person).post();
    expect(JSON.parse(await textOf(`/api/users/${person.handle}`))).toMatchObject({
      name: 'Ram •••',
      about: 'Viber: •••, •••',
    });
    expect(JSON.parse(await textOf(`/api/ads/${id}`))).toMatchObject({ seller: { name: 'Ram •••' } });
    expect((await person.ask('GET /api/auth/me', {})).data).toMatchObject(body);
  });

  it.each(['9841234567', 'ram@example.com', 'नौ आठ चार एक दुई तीन चार पाँच छ सात'])(
    'are no name: %s',
    async (name) => {
      const person = await makePerson(holder.api);
      const { error } = await person.ask('PATCH /api/auth/me', { body: { name } });
      expect(error).toMatchObject({ status: 400, fields: [{ field: 'name', code: 'only_contact' }] });
    },
  );
});
