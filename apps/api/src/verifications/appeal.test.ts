import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { moderating } from '../../test/moderating.ts';
import { businessPapers, useVerifying } from '../../test/verifying.ts';
import { purgePapers } from './upkeep.ts';

const { holder, cast, query, moderator, begin, sent, aBusiness, mine, seen, shopSeen, told, papersLeft } =
  useVerifying();
let second: ReturnType<typeof moderating>;
let other: Person;

beforeEach(async () => {
  other = await makePerson(holder.api, 'moderator');
  second = moderating(other);
});

const why = 'The photo of the back shows the stamp.';
const appeal = async (text = why, { ask }: Person = cast.asker) => {
  const decisionId = (await mine())[0]?.appeal?.decisionId ?? '';
  return ask('POST /api/me/decisions/{id}/appeal', { params: { id: decisionId }, body: { text } });
};

/** A refused request. */
async function refused() {
  const made = await sent();
  await moderator().settle(made.caseId, {
    decision: 'refuse',
    reason: 'papers_unreadable',
    note: 'The stamp.',
  });
  return made;
}

/** The open case of the appeal. */
async function appealed(): Promise<string> {
  const found = (await second.list()).find(
    ({ kind, person }) => kind === 'appeal' && person.handle === cast.asker.handle,
  );
  if (!found) throw new Error('no appeal waits');
  return found.id;
}

const appealState = async () => (await mine())[0]?.appeal?.state;

describe('an appeal against a refusal', () => {
  it('goes to another moderator once, who sees what was said, the papers and the refusal', async () => {
    const { id } = await refused();
    expect((await mine())[0]).toMatchObject({ state: 'refused', appeal: { state: 'possible' } });
    expect((await cast.asker.ask('GET /api/me/decisions')).data?.items).toMatchObject([
      { decision: 'refuse', of: 'verification', reason: 'papers_unreadable', appeal: 'possible' },
    ]);
    expect((await appeal(why, await makePerson(holder.api))).response.status).toBe(404);
    const made = await appeal();
    expect([made.response.status, made.data?.appeal]).toEqual([201, 'open']);
    expect((await appeal()).error?.code).toBe('conflict');
    const caseId = await appealed();
    expect((await moderator().decide(caseId, { decision: 'overturn' })).error?.code).toBe('own_case');
    expect(await second.see(caseId)).toMatchObject({
      kind: 'appeal',
      appealText: why,
      appealed: { decision: 'refuse', reason: 'papers_unreadable', note: 'The stamp.' },
      verification: { id, state: 'refused', facts: { legalName: 'Sita Rai' } },
    });
    const { papers } = (await second.see(caseId)).verification ?? {};
    expect(papers).toHaveLength(3);
  });

  it('that is granted gives the mark for two years, and is told; undone, it is refused as before', async () => {
    const { id } = await refused();
    await appeal();
    const caseId = await appealed();
    await second.settle(caseId, { decision: 'overturn' });
    expect((await mine())[0]).toMatchObject({
      state: 'granted',
      reason: null,
      note: null,
      endedAt: null,
      appeal: { state: 'overturned' },
    });
    expect(await seen()).toMatchObject({ verified: true });
    expect((await told())[0]).toContain('looked at your papers once more and agrees with you');
    expect((await second.undo(caseId)).response.status).toBe(200);
    expect((await mine())[0]).toMatchObject({
      state: 'refused',
      reason: 'papers_unreadable',
      note: 'The stamp.',
      grantedUntil: null,
      appeal: { state: 'open' },
    });
    expect(await seen()).toMatchObject({ verified: false });
    expect(await papersLeft(id)).toBe(3);
    await second.settle(caseId, { decision: 'uphold' });
    expect(await appealState()).toBe('upheld');
    expect((await told())[0]).toContain('The decision stands; you can ask again');
  });

  it('is looked at by nobody who works in the shop, and gives the shop its mark', async () => {
    const shop = await aBusiness(cast.asker.id);
    const { caseId } = await sent(cast.asker, { kind: 'business', shop: shop.slug }, businessPapers);
    await moderator().settle(caseId, { decision: 'refuse', reason: 'papers_expired' });
    await appeal();
    const worker = await makePerson(holder.api, 'moderator');
    await query(`insert into shop_members (shop_id, user_id, role) values ($1, $2, 'staff')`, [
      shop.id,
      worker.id,
    ]);
    const id = await appealed();
    expect((await moderating(worker).claim(id)).error?.code).toBe('own_case');
    expect((await moderating(worker).next()).data?.case?.id).not.toBe(id);
    await second.settle(id, { decision: 'overturn' });
    expect(await shopSeen(shop.slug)).toMatchObject({ verified: true });
  });

  it('gives no mark where what was sent is not so any more', async () => {
    const shop = await aBusiness(cast.asker.id);
    const { caseId } = await sent(cast.asker, { kind: 'business', shop: shop.slug }, businessPapers);
    await moderator().settle(caseId, { decision: 'refuse', reason: 'papers_expired' });
    await appeal();
    await query(`update shops set pan = '309999999' where id = $1`, [shop.id]);
    await second.settle(await appealed(), { decision: 'overturn' });
    expect(await shopSeen(shop.slug)).toMatchObject({ verified: false });
    expect(await appealState()).toBe('overturned');
    expect((await told())[0]).toContain('no mark comes of it by itself');
  });

  it('leaves the way to ask anew open, and the newer mark as it is', async () => {
    await refused();
    await appeal();
    expect((await begin()).response.status).toBe(201);
    await query(`delete from verifications where state = 'draft'`);
    const { caseId } = await sent();
    await moderator().settle(caseId, { decision: 'grant' });
    const [newer] = await mine();
    await second.settle(await appealed(), { decision: 'overturn' });
    expect((await mine()).find(({ id }) => id === newer?.id)).toMatchObject({ state: 'granted' });
  });
});

describe('papers of a refusal', () => {
  it('go ninety days after it, also while an appeal waits: then no mark can come of that', async () => {
    const { id } = await refused();
    await appeal();
    const days = (count: number) =>
      query(
        `update verifications set purge_after = purge_after - make_interval(days => $2), ended_at = ended_at - make_interval(days => $2),
                decided_at = decided_at - make_interval(days => $2) where id = $1`,
        [id, count],
      );
    await days(89);
    await purgePapers(holder.api.context);
    expect(await papersLeft(id)).toBe(3);
    await days(2);
    await purgePapers(holder.api.context);
    expect(await papersLeft(id)).toBe(0);
    expect((await second.see(await appealed())).verification).toMatchObject({ papers: [], facts: null });
    await second.settle(await appealed(), { decision: 'overturn' });
    expect(await seen()).toMatchObject({ verified: false });
    expect((await told())[0]).toContain('no mark comes of it by itself');
  });

  it('can be appealed over for thirty days, and not once they are gone', async () => {
    const { id } = await refused();
    await query('delete from verification_papers where verification_id = $1', [id]);
    expect(await appealState()).toBe('too_late');
    expect((await appeal()).error?.code).toBe('too_late_to_appeal');
    const again = await refused();
    await query(
      `update case_decisions d set decided_at = d.decided_at - interval '31 days' from cases c where c.id = d.case_id and c.verification_id = $1`,
      [again.id],
    );
    expect((await appeal()).error?.code).toBe('too_late_to_appeal');
  });
});
