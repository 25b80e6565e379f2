import type { ModerationCase } from '@thulubazaar/contract';
import { type RestrictionRow, restrictionColumns, toRestriction } from '../accounts/restriction.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import type { Db } from './case-row.ts';

const mostShown = 20;

interface OtherRow extends SellerRow, RestrictionRow {
  shares: ModerationCase['others'][number]['shares'];
  live: number;
}

/**
 * Accounts that share something with a person: a browser they signed in with, a number in their listings, a photo that was found to
 * be the same. Which it is, nobody reads. Those that share most come first.
 */
export async function otherAccounts(db: Db, personId: string): Promise<ModerationCase['others']> {
  const { rows } = await db.query<OtherRow>(
    `with shared as (
       select o.user_id as id, 'device' as what
         from known_devices k join known_devices o on o.device = k.device where k.user_id = $1
       union
       select o.owner_id, 'number'
         from ads a join ad_numbers n on n.ad_id = a.id join ad_numbers m on m.number_index = n.number_index
         join ads o on o.id = m.ad_id where a.owner_id = $1
       union
       select o.owner_id, 'photo'
         from ads a join likeness_findings f on f.ad_id = a.id join ads o on o.id = f.other_ad_id
        where a.owner_id = $1 and f.kind = 'photo' and f.decision is distinct from 'different'
       union
       select o.owner_id, 'photo'
         from ads a join likeness_findings f on f.other_ad_id = a.id join ads o on o.id = f.ad_id
        where a.owner_id = $1 and f.kind = 'photo' and f.decision is distinct from 'different'
     ), found as (
       select id, array_agg(what order by what) as shares from shared where id <> $1 group by id
        order by count(*) desc, id limit ${mostShown}
     )
     select ${sellerColumns}, ${restrictionColumns('u')}, found.shares,
            (select count(*)::int from ads l where l.owner_id = u.id and l.state = 'live') as live
       from found join users u on u.id = found.id order by cardinality(found.shares) desc, found.id`,
    [personId],
  );
  return rows.map((row) => ({
    person: toSellerCard(row),
    shares: row.shares,
    restriction: toRestriction(row),
    live: row.live,
  }));
}
