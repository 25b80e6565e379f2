import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd, reportPerson } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { hold } from '../listings/hold.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;
let reporter: Person;
let deciding: Person;
let moderator: ReturnType<typeof moderating>;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [person, reporter] = [await makePerson(api), await makePerson(api)];
  deciding = await makePerson(api, 'moderator');
  [seller, moderator] = [selling(person), moderating(deciding)];
});

async function heldAd(): Promise<{ id: number; caseId: string }> {
  const { id } = await seller.post();
  await transaction(holder.api.context.pool, (tx) => hold(tx, holder.api.context, id, ['price_far_off']));
  return { id, caseId: (await moderator.about(id)).id };
}

async function reportedAd(): Promise<{ id: number; caseId: string }> {
  const { id } = await seller.post();
  await reportAd(reporter, id);
  return { id, caseId: (await moderator.about(id)).id };
}

async function reportedPerson(): Promise<string> {
  await reportPerson(reporter, person);
  const about = (await moderator.list()).find(
    (item) => item.person.handle === person.handle && item.adId === null,
  );
  return about?.id ?? '';
}

const stateOf = async (id: number) => (await seller.mine(id)).data?.state;
const publicStatus = async (id: number) =>
  (await holder.api.ask('GET /api/ads/{id}', { params: { id } })).response.status;

/** Kinds and English words of what somebody was told, the last first. */
async function told({ ask }: Person): Promise<[string, string][]> {
  const { data } = await ask('GET /api/notifications', { query: { limit: 20 } });
  return (data?.items ?? []).map(({ kind, text }) => [kind, text.en]);
}

const decisions = async ({ ask }: Person) => {
  const { data } = await ask('GET /api/me/decisions');
  if (!data) throw new Error('no decisions');
  return data;
};

const deeds = async (subject: string) =>
  (
    await holder.api.context.pool.query<{ action: string; actor_id: string; details: object }>(
      'select action, actor_id, details from audit where subject = $1 order by number',
      [subject],
    )
  ).rows;

describe('a decision', () => {
  it('lets a held listing go live, and its owner hears of it', async () => {
    const { id, caseId } = await heldAd();
    const made = await moderator.settle(caseId, { decision: 'approve' });
    expect(made).toMatchObject({ decision: 'approve', by: deciding.handle, until: null });
    expect(await publicStatus(id)).toBe(200);
    expect((await told(person))[0]?.[0]).toBe('approved');
    const [card] = await moderator.list('decided');
    expect(card).toMatchObject({ id: caseId, decision: 'approve', decidedAt: made.at });
    // The owner is told that nothing stands against them.
    expect((await decisions(person)).items).toEqual([]);
  });

  it('asks for changes in words of both languages, and what was changed waits anew', async () => {
    const { id, caseId } = await heldAd();
    const needsReason = await moderator.decide(caseId, { decision: 'ask_changes' });
    expect(needsReason.error?.code).toBe('invalid_input');
    await moderator.settle(caseId, { decision: 'ask_changes', reason: 'wrong_details', note: 'Which year?' });
    const mine = (await seller.mine(id)).data;
    expect(mine?.state).toBe('changes_asked');
    expect(mine?.reason).toContain('Which year?');
    const [notice] = (await person.ask('GET /api/notifications', { query: { limit: 1 } })).data?.items ?? [];
    expect(notice).toMatchObject({ kind: 'decided', adId: id, path: `/edit?listing=${id}` });
    expect(notice?.text.en).toContain('is not right. Which year?');
    expect(notice?.text.ne).toContain('मिलेन। Which year?');
    await seller.move(id, 'submitted');
    const again = await moderator.about(id);
    expect([again.kind, again.id === caseId]).toEqual(['held', false]);
    expect((await moderator.see(again.id)).earlier).toMatchObject([{ decision: 'ask_changes' }]);
  });

  it('removes a live listing that was reported: its owner hears why, whoever reported it what came of it', async () => {
    const { id, caseId } = await reportedAd();
    await moderator.settle(caseId, { decision: 'remove', reason: 'scam' });
    expect(await publicStatus(id)).toBe(410);
    expect((await seller.move(id, 'live')).error?.code).toBe('invalid_transition');
    const [kind, text] = (await told(person))[0] ?? [];
    expect([kind, text]).toEqual(['decided', expect.stringContaining('was removed. It looks like')]);
    expect(text).toContain('appeal within 30 days');
    expect((await told(reporter))[0]).toEqual(['report_decided', expect.stringContaining('did something')]);
    expect((await decisions(person)).items).toMatchObject([
      { decision: 'remove', reason: 'scam', adId: id, appeal: 'possible', until: null },
    ]);
    expect(JSON.stringify(await decisions(person))).not.toContain(deciding.handle);
  });

  it('dismisses what was reported: whoever reported it hears so, and nobody else', async () => {
    const { id, caseId } = await reportedAd();
    await moderator.settle(caseId, { decision: 'dismiss' });
    expect(await stateOf(id)).toBe('live');
    expect(await told(person)).toEqual([]);
    expect((await told(reporter))[0]).toEqual(['report_decided', expect.stringContaining('found nothing')]);
  });

  it('warns, suspends for days, and bans for good; the longest that stands counts', async () => {
    const caseOf = async () => reportedPerson();
    await moderator.settle(await caseOf(), { decision: 'warn', reason: 'abuse' });
    expect((await decisions(person)).restriction).toEqual({ state: 'none', until: null });
    const noDays = await moderator.decide(await caseOf(), { decision: 'suspend', reason: 'abuse' });
    expect(noDays.error?.code).toBe('invalid_input');
    const long = await moderator.settle(await caseOf(), { decision: 'suspend', reason: 'abuse', days: 30 });
    expect((await decisions(person)).restriction).toEqual({ state: 'suspended', until: long.until });
    await moderator.settle(await caseOf(), { decision: 'suspend', reason: 'abuse', days: 2 });
    expect((await decisions(person)).restriction).toEqual({ state: 'suspended', until: long.until });
    const refused = await person.ask('POST /api/ads', { body: {} });
    expect([refused.response.status, refused.error?.code]).toEqual([403, 'suspended']);
    await moderator.settle(await caseOf(), { decision: 'ban', reason: 'scam' });
    expect((await decisions(person)).restriction).toEqual({ state: 'banned', until: null });
    expect((await person.ask('POST /api/ads', { body: {} })).error?.code).toBe('banned');
    expect((await told(person)).map(([, text]) => text.slice(0, 26))).toEqual([
      'Your account is closed for',
      'Your account is suspended ',
      'Your account is suspended ',
      'This is a warning. It insu',
    ]);
  });

  it('is of its kind, of the version that was looked at, and of what the listing allows', async () => {
    const { id, caseId } = await reportedAd();
    expect((await moderator.decide(caseId, { decision: 'approve' })).error?.fields?.[0]?.field).toBe(
      'decision',
    );
    const old = await moderator.decide(caseId, { decision: 'dismiss', version: 99 });
    expect(old.error?.code).toBe('conflict');
    await seller.move(id, 'paused');
    const paused = await moderator.decide(caseId, { decision: 'ask_changes', reason: 'fake' });
    expect(paused.error?.code).toBe('invalid_transition');
    const ofNothing = await moderator.decide(await reportedPerson(), { decision: 'remove', reason: 'fake' });
    expect(ofNothing.error?.code).toBe('invalid_transition');
    // Refused, nothing of it has happened.
    expect((await moderator.about(id)).id).toBe(caseId);
    expect(await deeds(`case:${caseId}`)).not.toContainEqual(
      expect.objectContaining({ action: 'case.decide' }),
    );
  });

  it('is made once by two moderators at once', async () => {
    const other = moderating(await makePerson(holder.api, 'moderator'));
    for (let round = 0; round < 5; round++) {
      const { id, caseId } = await reportedAd();
      const { version } = await moderator.see(caseId);
      const answers = await Promise.all([
        moderator.decide(caseId, { decision: 'remove', reason: 'fake', version }),
        other.decide(caseId, { decision: 'dismiss', version }),
      ]);
      const codes = answers.map(({ error }) => error?.code ?? 'made');
      expect(codes.sort()).toEqual(['case_decided', 'made']);
      expect((await moderator.see(caseId)).decided).toHaveLength(1);
      const removed = answers[0]?.data !== undefined;
      expect(await stateOf(id)).toBe(removed ? 'removed' : 'live');
    }
  });

  it('is a row of the audit, as each look and claim before it', async () => {
    const { caseId } = await reportedAd();
    await moderator.claim(caseId);
    const { version } = await moderator.see(caseId);
    await moderator.settle(caseId, {
      decision: 'remove',
      reason: 'scam',
      note: 'Called 9841000001',
      version,
    });
    const rows = await deeds(`case:${caseId}`);
    expect(rows.map(({ action }) => action)).toEqual(['case.claim', 'case.read', 'case.decide']);
    expect(new Set(rows.map(({ actor_id }) => actor_id))).toEqual(new Set([deciding.id]));
    expect(rows.at(-1)?.details).toMatchObject({ decision: 'remove', reason: 'scam', personId: person.id });
    expect(JSON.stringify(rows)).not.toContain('9841000001');
  });
});

describe('a decision that is taken back', () => {
  it('says to its owner that a listing is looked at once more, and no longer that it is live', async () => {
    const { caseId } = await heldAd();
    await moderator.settle(caseId, { decision: 'approve' });
    await moderator.undo(caseId);
    const kinds = (await told(person)).map(([kind]) => kind);
    expect(kinds[0]).toBe('held');
    expect(kinds).not.toContain('approved');
  });

  it('leaves the listing where it was, and the case open for whoever took it back', async () => {
    for (const make of [heldAd, reportedAd]) {
      const { id, caseId } = await make();
      const before = await stateOf(id);
      const published = (await seller.mine(id)).data?.publishedAt;
      await moderator.settle(caseId, { decision: 'remove', reason: 'fake' });
      const undone = await moderator.undo(caseId);
      expect(undone.data).toMatchObject({ id: caseId, decision: null, claimedBy: deciding.handle });
      expect(undone.data?.decided[0]?.undoneAt).toEqual(expect.any(String));
      expect(await stateOf(id)).toBe(before);
      expect((await seller.mine(id)).data?.publishedAt).toBe(published);
      expect((await moderator.list()).filter(({ adId }) => adId === id)).toHaveLength(1);
      expect((await told(person))[0]?.[0]).toBe('decision_undone');
      expect((await decisions(person)).items).toEqual([]);
      await moderator.settle(caseId, { decision: make === heldAd ? 'approve' : 'dismiss' });
      expect(await stateOf(id)).toBe('live');
    }
  });

  it('was an approval too: nobody sees the listing, nor ever did', async () => {
    const ad = await seller.create();
    await holder.api.context.pool.query(`update ads set state = 'changes_asked' where id = $1`, [ad.id]);
    await seller.move(ad.id, 'submitted');
    const { id: caseId } = await moderator.about(ad.id);
    await moderator.settle(caseId, { decision: 'approve' });
    expect(await publicStatus(ad.id)).toBe(200);
    await moderator.undo(caseId);
    expect([await stateOf(ad.id), await publicStatus(ad.id)]).toEqual(['submitted', 404]);
    await moderator.settle(caseId, { decision: 'ask_changes', reason: 'other' });
    await moderator.undo(caseId);
    expect(await stateOf(ad.id)).toBe('submitted');
  });

  it('lets the person act again, unless another decision stands', async () => {
    const suspended = await reportedPerson();
    const until = (await moderator.settle(suspended, { decision: 'suspend', reason: 'abuse', days: 3 }))
      .until;
    const banned = await reportedPerson();
    await moderator.settle(banned, { decision: 'ban', reason: 'abuse' });
    expect((await moderator.undo(banned)).data?.restriction).toEqual({ state: 'suspended', until });
    await moderator.settle(banned, { decision: 'dismiss' });
    expect((await moderator.undo(suspended)).data?.restriction).toEqual({ state: 'none', until: null });
    expect((await person.ask('POST /api/ads', { body: {} })).response.status).toBe(201);
  });

  it('takes what was reported since into the case that is open again', async () => {
    const first = await reportedPerson();
    await moderator.settle(first, { decision: 'dismiss' });
    const another = await makePerson(holder.api);
    await reportPerson(another, person);
    expect((await moderator.undo(first)).data).toMatchObject({ id: first, reports: 2 });
    const about = (await moderator.list()).filter((item) => item.person.handle === person.handle);
    expect(about.map(({ id }) => id)).toEqual([first]);
  });

  it('is one’s own, made within the hour, and of what nobody has changed since', async () => {
    const { id, caseId } = await heldAd();
    expect((await moderator.undo(caseId)).error?.code).toBe('not_found');
    await moderator.settle(caseId, { decision: 'approve' });
    const other = moderating(await makePerson(holder.api, 'moderator'));
    expect((await other.undo(caseId)).error?.code).toBe('forbidden');
    await seller.move(id, 'sold');
    expect((await moderator.undo(caseId)).error?.code).toBe('conflict');
    await seller.move(id, 'live');
    await holder.api.context.pool.query(
      `update case_decisions set decided_at = now() - interval '61 minutes' where case_id = $1`,
      [caseId],
    );
    expect((await moderator.undo(caseId)).error?.code).toBe('too_late_to_undo');
    expect(await stateOf(id)).toBe('live');
  });
});
