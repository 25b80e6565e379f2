import type { ShopBusiness, VerificationCase } from '@thulubazaar/contract';
import { publicWords } from '../accounts/public-words.ts';
import { evidencePhoto } from '../evidence/photos.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Db, openFacts } from './stored.ts';

type PaperKind = VerificationCase['papers'][number]['kind'];

interface ViewRow
  extends Pick<VerificationCase, 'id' | 'kind' | 'state' | 'document' | 'reason' | 'note'>,
    Omit<ShopBusiness, 'registeredName' | 'registrationNumber'> {
  facts_encrypted: Buffer | null;
  slug: string | null;
  shop_name: string | null;
  registered_name: string | null;
  registration_number: string | null;
  sent_at: string | null;
  granted_until: string | null;
  ended_at: string | null;
  ended_by: VerificationCase['endedBy'];
  works_there: boolean;
}

/**
 * A request as moderators decide it; null for one that was never sent.
 * @throws AppError own_case for who works in the shop
 */
export async function viewVerification(
  db: Db,
  context: Pick<Kernel, 'encryption'>,
  callerId: string,
  id: string,
): Promise<VerificationCase | null> {
  const { rows } = await db.query<ViewRow>(
    `select v.id, v.kind, v.state, v.document, v.reason, v.note, v.facts_encrypted, v.ended_by, ${isoTime('v.sent_at')} as sent_at,
            ${isoTime('v.granted_until')} as granted_until, ${isoTime('v.ended_at')} as ended_at, s.slug, s.name as shop_name,
            s.registered_name, s.registration_number, s.pan, s.grievance,
            exists (select from shop_members m where m.shop_id = v.shop_id and m.user_id = $2) as works_there
       from verifications v left join shops s on s.id = v.shop_id where v.id = $1 and v.sent_at is not null`,
    [id, callerId],
  );
  const [row] = rows;
  if (!row) return null;
  if (row.works_there) throw new AppError('own_case');
  return {
    id,
    kind: row.kind,
    state: row.state,
    document: row.document,
    facts: openFacts(context, id, row.facts_encrypted),
    shop: shopOf(row),
    papers: await papersSent(db, id),
    sentAt: row.sent_at,
    grantedUntil: row.granted_until,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    reason: row.reason,
    note: row.note,
  };
}

function shopOf(row: ViewRow): VerificationCase['shop'] {
  const { slug, shop_name: name } = row;
  if (slug === null || name === null) return null;
  return {
    slug,
    name: publicWords(name),
    path: `/shop/${slug}`,
    business: {
      registeredName: row.registered_name,
      registrationNumber: row.registration_number,
      pan: row.pan,
      grievance: row.grievance,
    },
  };
}

async function papersSent(db: Db, id: string): Promise<VerificationCase['papers']> {
  const { rows } = await db.query<{
    id: string;
    kind: PaperKind;
    width: number;
    height: number;
    widths: number[];
    thumbhash: string;
  }>(
    `select p.kind, i.id, i.width, i.height, i.widths, i.thumbhash
       from verification_papers p join images i on i.id = p.image_id
      where p.verification_id = $1 and i.state = 'ready' order by p.kind`,
    [id],
  );
  return rows.map(({ kind, ...image }) => ({
    kind,
    ...evidencePhoto(image, `/api/verifications/${id}/papers`),
  }));
}
