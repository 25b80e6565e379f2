import { describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { joinShop } from '../../test/shops.ts';
import { businessPapers, registered, useVerifying } from '../../test/verifying.ts';
import { ownPhotosSql } from '../own-data/sections/listings.ts';
import { sections } from '../own-data/sections.ts';
import { endVerifications, purgePapers } from './upkeep.ts';

const {
  holder,
  cast,
  query,
  withNumber,
  moderator,
  begin,
  addAll,
  sent,
  granted,
  aBusiness,
  grantedShop,
  mine,
  seen,
  shopSeen,
  told,
  papersLeft,
} = useVerifying();

describe('the mark', () => {
  it('of a person stands on their page, their listings and cards, with its date, for two years', async () => {
    const { context } = holder.api;
    const adId = await makeAd(context, { ownerId: cast.asker.id });
    await granted();
    const verifiedAt = expect.any(String);
    expect(await seen()).toMatchObject({ verified: true, verifiedAt });
    const { data } = await holder.api.ask('GET /api/ads/{id}', { params: { id: adId } });
    expect(data?.seller).toMatchObject({ verified: true, verifiedAt });
    const [one] = await mine();
    const days = (Date.parse(one?.grantedUntil ?? '') - Date.parse(one?.decidedAt ?? '')) / 86_400_000;
    expect([730, 731]).toContain(Math.round(days));
    // For the release before.
    expect((await query('select verified from users where id = $1', [cast.asker.id])).rows).toEqual([
      { verified: true },
    ]);
    expect((await told())[0]).toContain('You are verified.');
    const waiting = await query(
      `select from graphile_worker.jobs where task_identifier = 'refresh_owner' and key = $1`,
      [`listings of ${cast.asker.id}`],
    );
    expect(waiting.rowCount).toBe(1);
    // It is valid for long.
    expect((await begin()).error?.code).toBe('conflict');
  });

  it('of a business stands on its page and on what stands in it, not on who owns it', async () => {
    const { slug, id } = await grantedShop();
    const adId = await makeAd(holder.api.context, { ownerId: cast.asker.id });
    await query('update ads set shop_id = $2 where id = $1', [adId, id]);
    expect(await shopSeen(slug)).toMatchObject({ verified: true, verifiedAt: expect.any(String) });
    expect((await seen())?.verified).toBe(false);
    const { data } = await holder.api.ask('GET /api/ads/{id}', { params: { id: adId } });
    expect(data?.seller).toMatchObject({ kind: 'shop', verified: true });
  });

  it('goes when its grant is undone, and the request waits again', async () => {
    const { caseId } = await granted();
    const undone = await moderator().undo(caseId);
    expect(undone.data).toMatchObject({ decidedAt: null, verification: { state: 'waiting' } });
    expect((await seen())?.verified).toBe(false);
    await moderator().settle(caseId, { decision: 'grant' });
    expect((await seen())?.verified).toBe(true);
  });

  it('is revoked by a moderator for a reason, but not one’s own', async () => {
    const { id } = await granted();
    const revoke = (by: Person) =>
      by.ask('POST /api/verifications/{id}/revoke', { params: { id }, body: { reason: 'papers_misused' } });
    await query(`update users set role = 'moderator' where id = $1`, [cast.asker.id]);
    await query('update sessions set second_factor_at = now() where user_id = $1', [cast.asker.id]);
    expect((await revoke(cast.asker)).error?.code).toBe('own_case');
    expect((await revoke(cast.deciding)).error?.code).toBe('admin_decides');
    await query(`update users set role = 'user' where id = $1`, [cast.asker.id]);
    expect((await revoke(cast.deciding)).data).toMatchObject({ state: 'revoked', endedBy: 'moderator' });
    expect((await revoke(cast.deciding)).error?.code).toBe('conflict');
    expect((await seen())?.verified).toBe(false);
    expect((await told())[0]).toContain('The mark was used to mislead people.');
    expect((await begin()).response.status).toBe(201);
  });

  it('goes with an account that is banned, and comes back where the ban is taken back', async () => {
    const shop = await grantedShop();
    await granted();
    const { data } = await (await makePerson(holder.api)).ask('POST /api/users/{handle}/report', {
      params: { handle: cast.asker.handle },
      body: { reason: 'scam' },
    });
    const { rows } = await query<{ case_id: string }>('select case_id from reports where id = $1', [
      data?.id,
    ]);
    const caseId = rows[0]?.case_id ?? '';
    await moderator().settle(caseId, { decision: 'ban', reason: 'scam' });
    expect((await mine()).map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['revoked', 'banned'],
      ['revoked', 'banned'],
    ]);
    await moderator().undo(caseId);
    expect((await seen())?.verified).toBe(true);
    expect((await shopSeen(shop.slug))?.verified).toBe(true);
  });

  it('of a person ends when they call themselves otherwise', async () => {
    await granted();
    const rename = (name: string) => cast.asker.ask('PATCH /api/auth/me', { body: { name } });
    await rename('Test Person');
    expect((await seen())?.verified).toBe(true);
    await rename('Nepal Bank Official');
    expect((await seen())?.verified).toBe(false);
    expect((await mine())[0]).toMatchObject({ state: 'expired', endedBy: 'changed' });
    expect((await told())[0]).toContain('You call yourself otherwise now');
  });

  it.each([
    { name: 'Himal Bank' },
    {
      business: {
        registeredName: registered.name,
        registrationNumber: registered.number,
        pan: '609999999',
        grievance: null,
      },
    },
  ])('of a business ends with its name or its number: %j', async (change) => {
    const { slug } = await grantedShop();
    const update = async (body: object) => {
      const { data } = await cast.asker.ask('GET /api/my/shops/{slug}', { params: { slug } });
      return cast.asker.ask('PATCH /api/shops/{slug}', {
        params: { slug },
        body: { version: data?.version ?? 0, ...body },
      });
    };
    await update({ description: 'Phones of all kinds.', name: 'Himal Mobile' });
    expect((await shopSeen(slug))?.verified).toBe(true);
    await update(change);
    expect((await shopSeen(slug))?.verified).toBe(false);
    expect((await mine())[0]).toMatchObject({ state: 'expired', endedBy: 'changed' });
  });

  it('is granted by what the shop says now: who looked at it before looks again', async () => {
    const { slug } = await aBusiness(cast.asker.id);
    const { caseId } = await sent(cast.asker, { kind: 'business', shop: slug }, businessPapers);
    const { version } = await moderator().see(caseId);
    const { data } = await cast.asker.ask('GET /api/my/shops/{slug}', { params: { slug } });
    await cast.asker.ask('PATCH /api/shops/{slug}', {
      params: { slug },
      body: { version: data?.version ?? 0, name: 'Nepal Bank' },
    });
    expect((await moderator().decide(caseId, { decision: 'grant', version })).error?.code).toBe('conflict');
    expect((await moderator().see(caseId)).verification?.shop?.name).toBe('Nepal Bank');
  });

  it('of a business is not handed over with it', async () => {
    const { slug } = await grantedShop();
    const heir = await withNumber();
    await joinShop(holder.api.context, slug, heir.id);
    const { error } = await cast.asker.ask('POST /api/shops/{slug}/transfer', {
      params: { slug },
      body: { handle: heir.handle },
    });
    expect(error).toBeUndefined();
    expect((await shopSeen(slug))?.verified).toBe(false);
    expect((await mine())[0]).toMatchObject({ state: 'expired', endedBy: 'handed_over' });
  });
});

describe('the time alone', () => {
  it('reminds a month before the end, once, and ends the mark; a newer one takes its place', async () => {
    const { context } = holder.api;
    const { id } = await granted();
    await query(`update verifications set granted_until = now() + interval '29 days' where id = $1`, [id]);
    await endVerifications(context);
    await endVerifications(context);
    expect((await told()).filter((text) => text.includes('Your verification ends on'))).toHaveLength(1);
    const renewed = await granted();
    expect((await mine()).map(({ state, endedBy }) => [state, endedBy])).toEqual([
      ['granted', null],
      ['expired', 'renewed'],
    ]);
    await moderator().undo(renewed.caseId);
    expect((await mine()).map(({ state }) => state)).toEqual(['waiting', 'granted']);
    expect((await seen())?.verified).toBe(true);
    await query(`update verifications set granted_until = now() where id = $1`, [id]);
    await endVerifications(context);
    expect((await seen())?.verified).toBe(false);
    expect((await mine()).at(-1)).toMatchObject({ state: 'expired', endedBy: 'time' });
  });

  it('deletes papers 90 days after the decision, and what was said 90 days after the end', async () => {
    const { context } = holder.api;
    const { id } = await granted();
    const kept = await sent(await withNumber());
    await purgePapers(context);
    expect(await papersLeft(id)).toBe(3);
    await query(`update verifications set purge_after = purge_after - interval '90 days' where id = $1`, [
      id,
    ]);
    await purgePapers(context);
    expect([await papersLeft(id), await papersLeft(kept.id)]).toEqual([0, 3]);
    const factsOf = async () =>
      (
        await query<{ facts: Buffer | null }>(
          'select facts_encrypted as facts from verifications where id = $1',
          [id],
        )
      ).rows[0]?.facts;
    expect(await factsOf()).not.toBeNull();
    await query(
      `update verifications set state = 'expired', ended_by = 'time', ended_at = now() - interval '91 days' where id = $1`,
      [id],
    );
    await purgePapers(context);
    expect(await factsOf()).toBeNull();
  });

  it('forgets what was begun and never sent', async () => {
    const { data } = await begin();
    await addAll(cast.asker, data?.id ?? '', ['selfie']);
    await query(`update verifications set begun_at = now() - interval '15 days' where id = $1`, [data?.id]);
    await purgePapers(holder.api.context);
    expect(await mine()).toEqual([]);
    expect((await query('select from images where owner_id = $1', [cast.asker.id])).rowCount).toBe(0);
  });
});

describe('one’s own data', () => {
  it('says that there was a request, and has neither its papers nor what was said', async () => {
    await granted();
    const sql = sections.find(({ name }) => name === 'verifications')?.sql ?? '';
    const { rows } = await query(sql, [cast.asker.id]);
    expect(rows).toMatchObject([{ kind: 'person', document: 'citizenship', state: 'granted' }]);
    expect(JSON.stringify(rows)).not.toContain('Sita');
    expect((await query(ownPhotosSql('i.id'), [cast.asker.id])).rowCount).toBe(0);
  });

  it('loses the papers at once when it is to be deleted, and what waits is taken back', async () => {
    const decided = await granted();
    const shop = await aBusiness(cast.asker.id);
    const business = { kind: 'business', shop: shop.slug };
    const waiting = await sent(cast.asker, business, businessPapers);
    await query(`update shops set state = 'closed', closed_at = now() where id = $1`, [shop.id]);
    await cast.asker.ask('POST /api/me/delete', { body: { confirm: 'DELETE' } });
    expect([await papersLeft(decided.id), await papersLeft(waiting.id)]).toEqual([0, 0]);
    expect((await query('select from images where owner_id = $1', [cast.asker.id])).rowCount).toBe(0);
    const { rows } = await query('select state from verifications where user_id = $1 order by begun_at', [
      cast.asker.id,
    ]);
    expect(rows).toEqual([{ state: 'granted' }, { state: 'withdrawn' }]);
  });
});
