import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { converse, inConversation } from '../../test/conversing.ts';
import { makeAd, makePerson } from '../../test/factories.ts';
import { messagesTo, send, signInNewEmailPerson } from '../../test/people.ts';
import { ask, newPhoto, uploadWhole, useCaller, work } from '../../test/uploading.ts';
import { tasksOf } from '../entry/jobs.ts';
import { exportKey } from '../kernel/store/keys.ts';

const caller = useCaller();
const me = () => caller.person;
const api = () => caller.api;

async function askForIt(headers = me().headers) {
  await api().context.pool.query('delete from rate_limits');
  return send(api().origin, 'POST', '/api/me/export', undefined, headers);
}

async function state(headers: Record<string, string> = me().headers) {
  const answer = await send(api().origin, 'GET', '/api/me/export', undefined, headers);
  return (await answer.json()) as unknown as {
    state: string;
    askAgainAt: string;
    file: { path: string; byteCount: number } | null;
  };
}

const fetchFile = (path: string, headers: Record<string, string> = me().headers) =>
  fetch(`${api().origin}${path}`, { headers });

describe('a copy of everything', () => {
  it('has what is theirs, readable, and their photos; nothing that is others’ alone', async () => {
    const { context } = api();
    const imageId = await uploadWhole(caller, await newPhoto());
    await work(caller);
    const adId = await makeAd(context, {
      ownerId: me().id,
      title: 'My <b>old</b> bicycle',
      photoIds: [imageId],
    });
    const other = await makePerson(api());
    const { conversation } = await converse(other, adId, 'Is the bicycle still there?');
    const mine = { ...me(), handle: me().user.handle, ask: asking(api().origin, me().headers) };
    await inConversation(mine, conversation.id).say('Yes, come to House 4512.');
    const taken = await inConversation(other, conversation.id).say('My number is secret.');
    await inConversation(other, conversation.id).remove(taken.seq);

    const asked = await askForIt();
    expect(asked.status).toBe(202);
    expect((await state()).state).toBe('waiting');
    await work(caller);
    const ready = await state();
    expect(ready.state).toBe('ready');
    const answer = await fetchFile(ready.file?.path ?? '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="thulubazaar-[\d-]+\.zip"$/,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBe(ready.file?.byteCount);
    const files = unzipSync(bytes);
    expect(Object.keys(files).sort()).toEqual(['data.json', 'index.html', `photos/${imageId}.webp`]);
    expect(Buffer.from(files[`photos/${imageId}.webp`] ?? []).toString('latin1', 8, 12)).toBe('WEBP');

    const text = Buffer.from(files['data.json'] ?? []).toString();
    const data = JSON.parse(text);
    expect(data.account).toMatchObject([{ handle: me().user.handle, phone: me().user.phone, email: null }]);
    expect(data.account[0]).not.toHaveProperty('phone_encrypted');
    expect(data.consents).toHaveLength(2);
    expect(data.sessions[0].address).toMatch(/127\.0\.0\.1/);
    expect(data.listings).toMatchObject([{ id: adId, price: 12000, photos: [imageId] }]);
    expect(data.messages.map((each: { byYou: boolean; text: string }) => [each.byYou, each.text])).toEqual([
      [false, 'Is the bicycle still there?'],
      [true, 'Yes, come to House 4512.'],
      [false, ''],
      [false, ''],
    ]);
    expect(text).not.toContain('secret');
    expect(text).not.toContain(other.id);

    const page = Buffer.from(files['index.html'] ?? []).toString();
    expect(page).toContain('My &lt;b&gt;old&lt;/b&gt; bicycle');
    expect(page).toContain(`photos/${imageId}.webp`);
    expect(page).toContain('<html lang="en">');

    const told = await send(api().origin, 'GET', '/api/notifications', undefined, me().headers);
    expect((await told.json()).items).toMatchObject([{ kind: 'export_ready', path: '/profile#your-data' }]);
  });

  it('is made once a day, and again at once after one that failed', async () => {
    const again = await askForIt();
    expect([again.status, (await again.json()).error.code]).toEqual([429, 'too_many_requests']);
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(80_000);
    const person = await makePerson(api());
    await Promise.all([askForIt(person.headers), askForIt(person.headers)]);
    const { rows } = await api().context.pool.query('select id from data_exports where user_id = $1', [
      person.id,
    ]);
    expect(rows).toHaveLength(1);
    await api().context.pool.query(`update data_exports set state = 'failed' where user_id = $1`, [
      person.id,
    ]);
    expect((await askForIt(person.headers)).status).toBe(202);
  });

  it('is for nobody else, nor by another path, nor after its day', async () => {
    const { path = '' } = (await state()).file ?? {};
    const stranger = await makePerson(api());
    expect((await fetchFile(path, stranger.headers)).status).toBe(404);
    expect((await fetchFile(path, {})).status).toBe(401);
    const later = path.replace(/expires=(\d+)/, (_all, time) => `expires=${Number(time) + 86_400_000}`);
    for (const wrong of [
      later,
      `${path}x`,
      path.split('?')[0] ?? '',
      path.replace(/signature=.*/, 'signature='),
    ])
      expect((await fetchFile(wrong)).status, wrong).toBe(404);
    expect((await fetchFile(path)).status).toBe(200);

    const { context } = api();
    const { rows } = await context.pool.query<{ id: string }>(
      `update data_exports set expires_at = now() - interval '1 second' where user_id = $1 returning id`,
      [me().id],
    );
    const id = rows[0]?.id ?? '';
    expect((await fetchFile(path)).status).toBe(404);
    expect((await state()).state).toBe('expired');
    expect(await context.store.head(exportKey(id))).not.toBeNull();
    await tasksOf(context).purge_exports?.({});
    expect(await context.store.head(exportKey(id))).toBeNull();
  });

  it('is told by e-mail, without the way to the file, to whoever has an address', async () => {
    const person = await signInNewEmailPerson(api(), 'momo pasal 42');
    expect((await askForIt(person.headers)).status).toBe(202);
    // A queue may still be held by the job before.
    const worked = async () => {
      await work(caller);
      return (await state(person.headers)).state;
    };
    await expect.poll(worked).toBe('ready');
    const [newest] = await messagesTo(api(), person.user.email);
    expect(newest).toContain('/en/profile#your-data');
    expect(newest).not.toContain('.zip');
  });
});

it('a session of a while ago asks to sign in again', async () => {
  await api().context.pool.query(
    `update sessions set created_at = now() - interval '16 minutes' where user_id = $1`,
    [me().id],
  );
  expect((await ask(caller, 'POST', '/api/me/export')).error.code).toBe('sign_in_again');
});
