import { type OwnVerification, papersOf } from '@thulubazaar/contract';
import { publicWords } from '../accounts/public-words.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { type AppealRow, appealStateOf, refusalOf } from './appeal-state.ts';
import type { Db, HeldVerification } from './stored.ts';

const mostShown = 20;

interface OwnRow
  extends AppealRow,
    Pick<OwnVerification, 'id' | 'kind' | 'state' | 'document' | 'papers' | 'reason' | 'note'> {
  slug: string | null;
  shop_name: string | null;
  sent_at: string | null;
  decided_at: string | null;
  granted_until: string | null;
  ended_at: string | null;
  ended_by: OwnVerification['endedBy'];
  refusal_id: string | null;
}

const ownSql = `
  select v.id, v.kind, v.state, v.document, v.reason, v.note, v.ended_by, s.slug, s.name as shop_name,
         ${isoTime('v.sent_at')} as sent_at, ${isoTime('v.decided_at')} as decided_at,
         ${isoTime('v.granted_until')} as granted_until, ${isoTime('v.ended_at')} as ended_at,
         coalesce((select json_agg(json_build_object('kind', p.kind, 'state',
                           case i.state when 'ready' then 'ready' when 'failed' then 'failed' else 'preparing' end) order by p.kind)
                     from verification_papers p join images i on i.id = p.image_id where p.verification_id = v.id), '[]') as papers,
         refusal.refusal_id, refusal.late, refusal.appealed, refusal.answer
    from verifications v left join shops s on s.id = v.shop_id left join lateral ${refusalOf} refusal on true`;

/** What a request of this kind takes. */
export function neededOf({ document }: Pick<HeldVerification, 'document'>): OwnVerification['needed'] {
  return [...papersOf[document ?? 'business']];
}

function toOwn(row: OwnRow): OwnVerification {
  const { slug, shop_name: name } = row;
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    document: row.document,
    shop: slug !== null && name !== null ? { slug, name: publicWords(name), path: `/shop/${slug}` } : null,
    needed: row.kind === 'person' && row.document === null ? [] : neededOf(row),
    papers: row.papers,
    sentAt: row.sent_at,
    decidedAt: row.decided_at,
    grantedUntil: row.granted_until,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    reason: row.reason,
    note: row.note,
    appeal: row.refusal_id === null ? null : { decisionId: row.refusal_id, state: appealStateOf(row) },
  };
}

/** What somebody asked to have verified, the last first, by verifications_by_person. */
export async function ownVerifications(db: Db, userId: string): Promise<OwnVerification[]> {
  const { rows } = await db.query<OwnRow>(
    `${ownSql} where v.user_id = $1 order by v.begun_at desc, v.id limit $2`,
    [userId, mostShown],
  );
  return rows.map(toOwn);
}

/** One of them, as it is in this transaction. */
export async function ownVerification(db: Db, id: string): Promise<OwnVerification> {
  const { rows } = await db.query<OwnRow>(`${ownSql} where v.id = $1`, [id]);
  if (!rows[0]) throw new Error('the request is not there');
  return toOwn(rows[0]);
}
