import { randomUUID } from 'node:crypto';
import { ApiError, isRefusal, readAnswer } from '@thulubazaar/client';
import { createClient, type Send } from '@thulubazaar/client/create-client';
import { retrying } from '@thulubazaar/client/retrying';
import { neutralPath } from '@thulubazaar/contract/neutral-paths';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, type Person, roomDraft } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';

const holder = useApi();
let person: Person;
let sent: string[] = [];

beforeAll(async () => {
  person = await makePerson(holder.api);
});

/** Sends as a browser does, by the neutral names. */
const send: Send = async ({ path, method, headers, body }) => {
  sent.push(neutralPath(path));
  const response = await fetch(holder.api.origin + neutralPath(path), {
    method,
    headers: { ...headers, ...person.headers },
    body: body ?? null,
  });
  return readAnswer(response);
};

const api = createClient(send);

describe('the typed client at the API', () => {
  it('starts, reads, finds, edits and removes a listing by names no blocker knows', async () => {
    sent = [];
    const title = 'कोठा & flat + "50%" / near?';
    const draft = await api('POST /api/ads', { body: { ...roomDraft(), title, publish: true } });
    expect((await api('GET /api/ads/{id}', { params: { id: draft.id } })).title).toBe(title);
    const place = 'kathmandu/kathmandu/koteshwor';
    const query = { seller: person.handle, category: 'property/rooms', place, minPrice: 1_200_000 };
    expect((await api('GET /api/ads', { query })).items.map(({ id }) => id)).toEqual([draft.id]);
    const found = await api('GET /api/search', { query: { q: title, seller: person.handle } });
    expect(found.items.map(({ id }) => id)).toEqual([draft.id]);
    expect(await api('GET /api/me/ads')).toMatchObject({ counts: { live: 1 } });
    expect(await api('DELETE /api/ads/{id}', { params: { id: draft.id } })).toBeUndefined();
    expect(sent.filter((path) => /\bads\b/.test(path))).toEqual([]);
    expect(sent.filter((path) => /^\/api\/(me\/)?listings\b/.test(path))).toHaveLength(5);
  });

  it('says what was refused, with the listing as it is now', async () => {
    const { id } = await api('POST /api/ads', { body: {} });
    const call = api('PATCH /api/ads/{id}', { params: { id }, body: { version: 9, price: 5 } });
    const error = await call.catch((thrown: unknown) => thrown);
    if (!isRefusal(error, 'PATCH /api/ads/{id}', 'version_conflict')) throw error;
    expect(error.status).toBe(409);
    expect(error.current).toMatchObject({ id, version: 1, state: 'draft' });
    await expect(
      api('GET /api/users/{handle}', { params: { handle: '../Bad handle' } }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'handle' }],
    });
  });

  it('does a thing once, though its answers were lost on the way', async () => {
    let lost = 0;
    const losing: Send = async (request) => {
      const answer = await send(request);
      if (lost++ < 2) throw new ApiError('unreachable');
      return answer;
    };
    const patient = createClient(retrying(losing, [0, 0]));
    const before = (await api('GET /api/me/ads')).counts?.draft ?? 0;
    const made = await patient('POST /api/ads', { body: {}, key: randomUUID() });
    expect(lost).toBe(3);
    const after = await api('GET /api/me/ads');
    expect(after.counts?.draft).toBe(before + 1);
    expect(after.items[0]?.id).toBe(made.id);
  });
});
