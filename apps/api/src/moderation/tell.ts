import {
  type CaseDecision,
  type DecidedOf,
  type Lang,
  type ModerationReason,
  moderationReasons,
} from '@thulubazaar/contract';
import type pg from 'pg';
import { adPath } from '../listings/path.ts';
import { publicTitle } from '../listings/public-text.ts';
import { notify, notifyAll } from '../notifications/notify.ts';
import { decidedOfSql } from './own-decisions.ts';
import type { HeldCase } from './standing.ts';

/** A decision as those are told of it whom it concerns. */
export interface Telling {
  /** Of the decision. */
  id: string;
  decision: CaseDecision;
  /** What it is about; of an appeal, what the decision is about that it is against. */
  of: DecidedOf;
  reason: ModerationReason | undefined;
  note: string | undefined;
  until: Date | null;
  /** With overturn: what is not as it was before all the same. */
  left: 'restricted' | 'changed' | null;
}

/** What a decision is about, by its id. */
export async function decidedAbout(tx: pg.PoolClient, id: string): Promise<DecidedOf> {
  const { rows } = await tx.query<{ of: DecidedOf }>(
    `select ${decidedOfSql('d')} as of from case_decisions d where d.id = $1`,
    [id],
  );
  return rows[0]?.of ?? 'person';
}

/** Why, in the language of the person: what stands in the history of their listing. */
export async function reasonText(
  tx: pg.PoolClient,
  personId: string,
  { reason, note }: Pick<Telling, 'reason' | 'note'>,
): Promise<string | undefined> {
  if (!reason) return note;
  const { rows } = await tx.query<{ lang: Lang }>('select lang from users where id = $1', [personId]);
  return [moderationReasons[reason][rows[0]?.lang ?? 'ne'], note].filter(Boolean).join(' ');
}

/** Tells the person what was decided about them, and those who reported it what came of it. */
export async function tell(tx: pg.PoolClient, held: HeldCase, telling: Telling): Promise<void> {
  await tellPerson(tx, held, telling);
  if (held.kind === 'reported') await tellReporters(tx, held, telling);
}

async function tellPerson(
  tx: pg.PoolClient,
  { person_id: userId, ad_id: adId, listing }: HeldCase,
  { id: key, decision, of, reason, note, until, left }: Telling,
): Promise<void> {
  const title = listing && publicTitle(listing);
  if (decision === 'uphold' || decision === 'overturn') {
    const data = { decision, left: decision === 'overturn' ? left : null, title, of: ofAppeal(of) };
    await notify(tx, { userId, kind: 'appeal_decided', key, data });
  } else if (decision === 'approve') {
    if (adId !== null && title !== null)
      await notify(tx, { userId, kind: 'approved', key, data: { adId, title, path: adPath(adId, title) } });
  } else if (decision !== 'dismiss' && decision !== 'grant' && decision !== 'refuse' && reason) {
    // The release before knows no decision about a photo alone.
    const known = decision === 'remove_photo' ? 'remove' : decision;
    const data = {
      decision: known,
      of,
      reason,
      note: note ?? null,
      until: until?.toISOString() ?? null,
      adId,
      title,
    };
    await notify(tx, { userId, kind: 'decided', key, data });
  }
}

/** What an appeal is told of in words of its own. */
const ofAppeal = (of: DecidedOf) => (of === 'photo' || of === 'verification' ? of : null);

async function tellReporters(
  tx: pg.PoolClient,
  { id, listing }: HeldCase,
  { id: key, decision }: Telling,
): Promise<void> {
  const { rows } = await tx.query<{ reporter_id: string }>(
    'select distinct reporter_id from reports where case_id = $1',
    [id],
  );
  await notifyAll(
    tx,
    rows.map(({ reporter_id }) => reporter_id),
    {
      kind: 'report_decided',
      key,
      data: { acted: decision !== 'dismiss', title: listing && publicTitle(listing) },
    },
  );
}
