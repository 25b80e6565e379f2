import { describe, expect, it } from 'vitest';
import { makeImage, makePerson, type Person } from '../../test/factories.ts';
import { moderating } from '../../test/moderating.ts';
import { joinShop, makeShop } from '../../test/shops.ts';
import { businessPapers, fieldsOf, personPapers, sita, useVerifying } from '../../test/verifying.ts';
import { privateKey } from '../kernel/store/keys.ts';

const {
  holder,
  cast,
  query,
  withNumber,
  moderator,
  begin,
  addAll,
  send,
  sent,
  register,
  aBusiness,
  mine,
  seen,
  told,
  papersLeft,
} = useVerifying();

describe('asking', () => {
  it('takes a number that was proved, what the paper says, and one request at a time', async () => {
    expect((await begin(await makePerson(holder.api))).error?.code).toBe('phone_needed');
    expect(fieldsOf(await begin(cast.asker, { kind: 'person' }))).toEqual([
      'document required',
      'legalName required',
      'issuedIn required',
    ]);
    const { data } = await begin();
    expect(data).toMatchObject({ state: 'draft', needed: personPapers, papers: [], sentAt: null });
    expect((await begin()).error?.code).toBe('conflict');
    const both = await withNumber();
    const answers = await Promise.all([begin(both), begin(both)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
  });

  it('takes nothing that is decided by others, and no number of a paper', async () => {
    for (const body of [
      { ...sita, grantedUntil: '2099-01-01T00:00:00Z' },
      { ...sita, state: 'granted' },
      { ...sita, number: '12-34-56-78901' },
      { ...sita, lastTwo: '789' },
    ])
      expect((await begin(cast.asker, body)).error?.code).toBe('invalid_input');
    const { data } = await begin(cast.asker, { ...sita, lastTwo: '०१' });
    const { rows } = await query<{ row: string }>(
      'select v::text as row from verifications v where id = $1',
      [data?.id],
    );
    expect(rows[0]?.row).not.toContain('Sita');
    expect(rows[0]?.row).not.toContain('Kaski');
  });

  it('takes the owner of a shop that says what registers it, and nobody else who works there', async () => {
    const { id, slug } = await makeShop(holder.api.context, { ownerId: cast.asker.id });
    const business = { kind: 'business', shop: slug };
    expect(fieldsOf(await begin(cast.asker, business))).toEqual(['shop business_incomplete']);
    await register(id);
    const staff = await withNumber();
    await joinShop(holder.api.context, slug, staff.id);
    expect(fieldsOf(await begin(staff, business))).toEqual(['shop shop_not_yours']);
    expect(fieldsOf(await begin(await withNumber(), business))).toEqual(['shop unknown_shop']);
    expect((await begin(cast.asker, business)).data).toMatchObject({
      needed: businessPapers,
      shop: { slug },
    });
    // Of oneself besides.
    expect((await begin()).response.status).toBe(201);
  });

  it('takes photos of one’s own that are in nothing else, one of each paper', async () => {
    const { context } = holder.api;
    const { data } = await begin();
    const id = data?.id ?? '';
    const put = (photoId: string, kind = 'selfie', by: Person = cast.asker) =>
      by.ask('POST /api/verifications/{id}/papers', {
        params: { id },
        body: { kind: kind as never, photoId },
      });
    const other = await withNumber();
    expect(fieldsOf(await put(await makeImage(context, other.id, 'ready', 'message')))).toEqual([
      'photoId unknown_photo',
    ]);
    expect(fieldsOf(await put(await makeImage(context, cast.asker.id, 'ready', 'listing')))).toEqual([
      'photoId unknown_photo',
    ]);
    expect(fieldsOf(await put(await makeImage(context, cast.asker.id, 'pending', 'message')))).toEqual([
      'photoId photo_not_ready',
    ]);
    const first = await makeImage(context, cast.asker.id, 'ready', 'message');
    expect(fieldsOf(await put(first, 'passport'))).toEqual(['kind invalid_value']);
    expect((await put(first)).data?.papers).toEqual([{ kind: 'selfie', state: 'ready' }]);
    expect(fieldsOf(await put(first, 'citizenship_front'))).toEqual(['photoId photo_in_use']);
    // Another one takes its place, and it is gone.
    expect((await put(await makeImage(context, cast.asker.id, 'uploaded', 'message'))).data?.papers).toEqual([
      { kind: 'selfie', state: 'preparing' },
    ]);
    expect((await query('select from images where id = $1', [first])).rowCount).toBe(0);
    expect(
      (await put(await makeImage(context, other.id, 'ready', 'message'), 'selfie', other)).error?.code,
    ).toBe('not_found');
  });

  it('is sent once every paper is ready: one that could not be read is named', async () => {
    const { data } = await begin();
    const id = data?.id ?? '';
    await addAll(cast.asker, id, ['citizenship_front', 'selfie']);
    await query(
      `update images set state = 'failed' where id = (select image_id from verification_papers where verification_id = $1 and kind = 'selfie')`,
      [id],
    );
    expect(fieldsOf(await send(cast.asker, id))).toEqual([
      'papers.citizenship_back required',
      'papers.selfie paper_unreadable',
    ]);
    await addAll(cast.asker, id, ['citizenship_back', 'selfie']);
    expect((await send(cast.asker, id)).data).toMatchObject({ state: 'waiting' });
    expect((await send(cast.asker, id)).error?.code).toBe('conflict');
    const late = await cast.asker.ask('DELETE /api/verifications/{id}/papers/{kind}', {
      params: { id, kind: 'selfie' },
    });
    expect(late.error?.code).toBe('conflict');
  });

  it('is sent three times in thirty days', async () => {
    for (const _time of [1, 2, 3]) {
      const { id } = await sent();
      await cast.asker.ask('POST /api/verifications/{id}/withdraw', { params: { id } });
    }
    await expect(sent()).rejects.toThrow('too_many_requests');
  });

  it('is withdrawn with its papers at once, also by who is suspended, who can do nothing else', async () => {
    const { id, caseId } = await sent();
    await query(
      `update users set restricted = 'suspended', restricted_until = now() + interval '1 day' where id = $1`,
      [cast.asker.id],
    );
    expect((await begin()).error?.code).toBe('suspended');
    await cast.asker.ask('POST /api/verifications/{id}/withdraw', { params: { id } });
    expect(await papersLeft(id)).toBe(0);
    expect((await query('select from images where owner_id = $1', [cast.asker.id])).rowCount).toBe(0);
    const { rows } = await query('select state, facts_encrypted from verifications where id = $1', [id]);
    expect(rows).toEqual([{ state: 'withdrawn', facts_encrypted: null }]);
    expect((await moderator().decide(caseId, { decision: 'grant' })).error?.code).toBe('case_decided');
  });
});

describe('moderators', () => {
  it('have it in their queue, promised within three days, with what was said', async () => {
    const { caseId } = await sent(cast.asker, { ...sita, lastTwo: '०१' });
    const item = (await moderator().list()).find(({ id }) => id === caseId);
    expect(item).toMatchObject({ kind: 'verification', person: { handle: cast.asker.handle } });
    const hours = (Date.parse(item?.dueAt ?? '') - Date.parse(item?.openedAt ?? '')) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
    const { verification } = await moderator().see(caseId);
    expect(verification).toMatchObject({
      kind: 'person',
      facts: { legalName: 'Sita Rai', issuedIn: 'Kaski', lastTwo: '01' },
    });
    expect(verification?.papers.map(({ kind }) => kind).sort()).toEqual([...personPapers].sort());
  });

  it('look at papers one by one, each look a row of the audit, and nobody else does', async () => {
    const { api } = holder;
    const { id, caseId } = await sent();
    const [paper] = (await moderator().see(caseId)).verification?.papers ?? [];
    if (!paper) throw new Error('no paper');
    await api.context.store.put(privateKey(paper.id, 320), Buffer.from('webp'), {
      contentType: 'image/webp',
    });
    const look = (headers: Record<string, string>, base = paper.base) =>
      fetch(`${api.origin}${base}/320.webp`, { headers });
    const answer = await look(cast.deciding.headers);
    expect([answer.status, answer.headers.get('cache-control'), await answer.text()]).toEqual([
      200,
      'no-store',
      'webp',
    ]);
    expect((await look({})).status).toBe(401);
    expect((await look((await withNumber()).headers)).status).toBe(403);
    expect((await look(cast.asker.headers)).status).toBe(403);
    // Whoever gets into an account does not get its papers.
    expect((await look(cast.asker.headers, `/api/images/${paper.id}`)).status).toBe(404);
    const rows = await query('select actor_id, details from audit where action = $1 and subject = $2', [
      'verification.paper',
      `verification:${id}`,
    ]);
    expect(rows.rows).toEqual([{ actor_id: cast.deciding.id, details: { imageId: paper.id, width: 320 } }]);
  });

  it('see nothing of what is not sent, of their own, or of the shop they work in', async () => {
    const { api } = holder;
    const open = async (by: Person, id: string) => {
      const { rows } = await query<{ image_id: string }>(
        'select image_id from verification_papers where verification_id = $1 limit 1',
        [id],
      );
      const path = `/api/verifications/${id}/papers/${rows[0]?.image_id}/320.webp`;
      return (await fetch(api.origin + path, { headers: by.headers })).status;
    };
    const { data } = await begin();
    await addAll(cast.asker, data?.id ?? '', ['selfie']);
    expect(await open(cast.deciding, data?.id ?? '')).toBe(404);

    const own = await withNumber('moderator');
    const theirs = await sent(own);
    expect(await open(own, theirs.id)).toBe(404);
    expect((await moderating(own).decide(theirs.caseId, { decision: 'grant', version: 1 })).error?.code).toBe(
      'own_case',
    );
    // Of a moderator an admin decides.
    expect((await moderator().decide(theirs.caseId, { decision: 'grant' })).error?.code).toBe(
      'admin_decides',
    );

    const owner = await withNumber();
    const shop = await aBusiness(owner.id);
    await joinShop(api.context, shop.slug, own.id);
    const business = await sent(owner, { kind: 'business', shop: shop.slug }, businessPapers);
    expect(await open(own, business.id)).toBe(404);
    for (const { error } of [
      await own.ask('GET /api/cases/{id}', { params: { id: business.caseId } }),
      await own.ask('PUT /api/cases/{id}/claim', { params: { id: business.caseId } }),
    ])
      expect(error?.code).toBe('own_case');
  });

  it('grant it once, of two at the same time', async () => {
    const { caseId } = await sent();
    const other = moderating(await makePerson(holder.api, 'moderator'));
    const { version } = await moderator().see(caseId);
    const answers = await Promise.all(
      [moderator(), other].map((each) => each.decide(caseId, { decision: 'grant', version })),
    );
    expect(answers.map(({ response }) => response.status).sort()).toEqual([200, 409]);
  });

  it('refuse it for a reason of papers, and may be asked again', async () => {
    const { caseId } = await sent();
    expect(fieldsOf(await moderator().decide(caseId, { decision: 'refuse', note: 'no' }))).toEqual([
      'reason required',
    ]);
    expect(fieldsOf(await moderator().decide(caseId, { decision: 'refuse', reason: 'scam' }))).toEqual([
      'reason invalid_value',
    ]);
    await moderator().settle(caseId, { decision: 'refuse', reason: 'papers_unreadable', note: 'The back.' });
    expect((await mine())[0]).toMatchObject({
      state: 'refused',
      reason: 'papers_unreadable',
      note: 'The back.',
    });
    expect((await seen())?.verified).toBe(false);
    expect((await told())[0]).toContain('A photo is not clear enough to read what the paper says. The back.');
    expect((await begin()).response.status).toBe(201);
  });
});
