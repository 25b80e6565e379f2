import { describe, expect, it } from 'vitest';
import { makeAd } from '../../../test/factories.ts';
import { send, signInNewPerson } from '../../../test/people.ts';
import { announce, ask, useCaller } from '../../../test/uploading.ts';

describe('what may be asked for', () => {
  const caller = useCaller();

  it.each([
    [{ contentType: 'image/gif', byteCount: 10 }, 'contentType'],
    [{ contentType: 'image/svg+xml', byteCount: 10 }, 'contentType'],
    [{ contentType: 'image/jpeg', byteCount: 0 }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: 20 * 1024 * 1024 + 1 }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: 1.5 }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: '10' }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: 10, fileName: '../../x' }, 'fileName'],
  ])('%j is refused at %s', async (body, field) => {
    const { status, error } = await ask(caller, 'POST', '/api/images', body);
    expect([status, error.fields[0].field]).toEqual([400, field]);
  });

  it('a photo of somebody else does not exist', async () => {
    const { id } = await announce(caller, 10);
    const stranger = { api: caller.api, person: await signInNewPerson(caller.api) };
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/complete'],
      ['DELETE', ''],
    ] as const) {
      expect((await ask(stranger, method, `/api/images/${id}${path}`)).status).toBe(404);
      expect((await send(caller.api.origin, method, `/api/images/${id}${path}`)).status).toBe(401);
    }
    expect((await ask(caller, 'GET', `/api/images/${id}`)).status).toBe(200);
  });

  it('a photo in a listing is not deleted', async () => {
    const { id } = await announce(caller, 10);
    const adId = await makeAd(caller.api.context, { ownerId: caller.person.id, state: 'draft' });
    await caller.api.context.pool.query(
      'insert into ad_images (ad_id, position, image_id) values ($1, 0, $2)',
      [adId, id],
    );
    expect((await ask(caller, 'DELETE', `/api/images/${id}`)).status).toBe(409);
  });

  it('the same announcement under one Idempotency-Key is one image', async () => {
    const headers = { ...caller.person.headers, 'idempotency-key': 'photo-1-of-draft-7' };
    const body = { contentType: 'image/webp', byteCount: 99 };
    const twice = [1, 2].map(() => send(caller.api.origin, 'POST', '/api/images', body, headers));
    const answers = await Promise.all(twice);
    const third = await send(caller.api.origin, 'POST', '/api/images', body, headers);
    const { rows } = await caller.api.context.pool.query(
      'select id from images where owner_id = $1 and byte_count = 99',
      [caller.person.id],
    );
    expect(rows.length).toBe(1);
    expect(await third.json()).toMatchObject({ id: rows[0].id });
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
  });

  it('nobody announces without end', async () => {
    const stranger = { api: caller.api, person: await signInNewPerson(caller.api) };
    await announce(stranger, 10);
    await caller.api.context.pool.query(`update rate_limits set points = 1000000 where key like 'uploads:%'`);
    const { status, error } = await ask(stranger, 'POST', '/api/images', {
      contentType: 'image/jpeg',
      byteCount: 10,
    });
    expect([status, error.code]).toEqual([429, 'too_many_requests']);
    await caller.api.context.pool.query('delete from rate_limits');
  });
});
