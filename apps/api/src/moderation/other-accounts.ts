import type { ModerationCase } from '@thulubazaar/contract';
import { type RestrictionRow, restrictionColumns, toRestriction } from '../accounts/restriction.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import type { Db } from './case-row.ts';

const mostShown = 20;
/** How much is looked at, so that whoever has very much of it takes no longer: listings, browsers and numbers, and who shares each. */
const mostListings = 1000;
const mostOfEach = 50;
const mostSharers = 500;

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
    `with mine as (
       select id from ads where owner_id = $1 order by id desc limit ${mostListings}
     ), devices as (
       select device from known_devices where user_id = $1 order by used_at desc limit ${mostOfEach}
     ), numbers as (
       select distinct number_index from mine join ad_numbers n on n.ad_id = mine.id limit ${mostOfEach}
     ), shared as (
       select o.user_id as id, 'device' as what
         from devices k cross join lateral (
           select user_id from known_devices where device = k.device order by used_at desc limit ${mostSharers}) o
       union
       select o.owner_id, 'number'
         from numbers k cross join lateral (
           select ad_id from ad_numbers where number_index = k.number_index order by ad_id desc limit ${mostSharers}) n
         join ads o on o.id = n.ad_id
       union
       select o.owner_id, 'photo'
         from mine join likeness_findings f on f.ad_id = mine.id join ads o on o.id = f.other_ad_id
        where f.kind = 'photo' and f.decision is distinct from 'different'
       union
       select o.owner_id, 'photo'
         from mine join likeness_findings f on f.other_ad_id = mine.id join ads o on o.id = f.ad_id
        where f.kind = 'photo' and f.decision is distinct from 'different'
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
