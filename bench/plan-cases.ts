import type pg from 'pg';
import { encodeCursor } from '../apps/api/src/kernel/http/cursor.ts';
import { historyOf } from '../apps/api/src/listings/ad-events.ts';
import { dueIds } from '../apps/api/src/listings/clock-job.ts';
import { findAds } from '../apps/api/src/listings/detail.ts';
import { listAdsJson } from '../apps/api/src/listings/list.ts';
import { askedOf } from '../apps/api/src/listings/scope.ts';
import { listCases as casesToDecide } from '../apps/api/src/moderation/case-list.ts';
import { listNotifications } from '../apps/api/src/notifications/list.ts';
import type { Reference } from '../apps/api/src/reference/reference.ts';
import { candidatesFor, matching } from '../apps/api/src/saved-searches/match.ts';
import { categoriesFor } from '../apps/api/src/search/categories-of-listings.ts';
import { searchAdsJson } from '../apps/api/src/search/query.ts';
import { suggestFor } from '../apps/api/src/search/suggest.ts';
import { ensureSavedSearches } from './saved-searches.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

type Work = (pool: pg.Pool) => Promise<unknown>;

/** Values at the ends of the data's distribution, where plans go wrong. */
interface Extremes {
  top: string;
  leaf: string;
  rareLeaf: string;
  bigDistrict: string;
  tinyDistrict: string;
  tinyLocal: string;
  area: string;
  bigSeller: string;
  smallSeller: string;
  oldestAt: number;
  adId: number;
}

async function one(pool: pg.Pool, sql: string): Promise<string> {
  const { rows } = await pool.query<{ found: string }>(sql);
  return String(rows[0]?.found ?? '');
}

async function findExtremes(pool: pg.Pool): Promise<Extremes> {
  const category = (column: string, order: string) =>
    one(
      pool,
      `select c.id as found from categories c join ad_cards a on a.${column} = c.no
                group by c.id order by count(*) ${order}, c.id limit 1`,
    );
  const place = (column: string, level: string, order: string) =>
    one(
      pool,
      `select p.id as found from places p join ad_cards a on a.${column} = p.no where p.level = '${level}'
                group by p.id order by count(*) ${order}, p.id limit 1`,
    );
  const seller = (order: string) =>
    one(
      pool,
      `select u.handle as found from users u join ad_cards a on a.owner_id = u.id
                group by u.handle order by count(*) ${order}, u.handle limit 1`,
    );
  return {
    top: await category('top_category_no', 'desc'),
    leaf: await category('category_no', 'desc'),
    rareLeaf: await category('category_no', 'asc'),
    bigDistrict: await place('district_no', 'district', 'desc'),
    tinyDistrict: await place('district_no', 'district', 'asc'),
    tinyLocal: await place('local_no', 'local', 'asc'),
    area: await place('place_no', 'area', 'desc'),
    bigSeller: await seller('desc'),
    smallSeller: await seller('asc'),
    oldestAt: Number(
      await one(pool, 'select (extract(epoch from min(published_at)) * 1000)::bigint as found from ad_cards'),
    ),
    adId: Number(await one(pool, 'select max(ad_id) as found from ad_cards')),
  };
}

type ListAsk = Partial<Parameters<typeof listAdsJson>[2]>;
type SearchAsk = Partial<Parameters<typeof searchAdsJson>[2]> & { q: string };

function listCases(x: Extremes): Record<string, ListAsk> {
  const narrow = { minPrice: 1_200_000, maxPrice: 1_210_000 };
  const cheap = { maxPrice: 6_000 };
  const deep = (category?: string) =>
    encodeCursor(askedOf('list', { sort: 'newest', category }), x.oldestAt + 86_400_000, 1, 24, 0);
  return {
    'newest of all': {},
    'newest of all, last pages': { cursor: deep() },
    'newest in a top category': { category: x.top },
    'newest in a top category, last pages': { category: x.top, cursor: deep(x.top) },
    'newest in the rarest category': { category: x.rareLeaf },
    'top category in the biggest district': { category: x.top, place: x.bigDistrict },
    'top category in the tiniest district': { category: x.top, place: x.tinyDistrict },
    'top category in the tiniest local level': { category: x.top, place: x.tinyLocal },
    'biggest leaf in the tiniest local level': { category: x.leaf, place: x.tinyLocal },
    'rarest category in the biggest district': { category: x.rareLeaf, place: x.bigDistrict },
    'top category in an area': { category: x.top, place: x.area },
    'narrow price range': narrow,
    'narrow price range in a top category': { category: x.top, ...narrow },
    'narrow price range in the biggest district': { place: x.bigDistrict, ...narrow },
    'narrow price range, category and district': { category: x.top, place: x.bigDistrict, ...narrow },
    'cheapest things, newest first': cheap,
    'cheapest things of the biggest district': { place: x.bigDistrict, ...cheap },
    'wide price range, category and district': { category: x.top, place: x.bigDistrict, minPrice: 50_000 },
    'by price': { sort: 'price_asc' },
    'by price in a top category': { sort: 'price_desc', category: x.top },
    'by price in the rarest category': { sort: 'price_asc', category: x.rareLeaf },
    'by price in the biggest district': { sort: 'price_asc', place: x.bigDistrict },
    'by price in the tiniest district': { sort: 'price_asc', place: x.tinyDistrict },
    'by price in the tiniest local level': { sort: 'price_desc', place: x.tinyLocal },
    'by price, top category and tiniest district': {
      sort: 'price_asc',
      category: x.top,
      place: x.tinyDistrict,
    },
    'by price, top category and biggest district': {
      sort: 'price_desc',
      category: x.top,
      place: x.bigDistrict,
    },
    'by price above a price': { sort: 'price_asc', category: x.top, minPrice: 50_000_000 },
    'of private sellers': { sellerKind: 'private' },
    'of private sellers in the rarest category': { sellerKind: 'private', category: x.rareLeaf },
    'of private sellers by price in the tiniest district': {
      sellerKind: 'private',
      sort: 'price_asc',
      place: x.tinyDistrict,
    },
    'used things': { 'attr.condition': 'used' },
    'what is negotiable': { 'attr.negotiable': 'true' },
    'used vehicles': { category: 'vehicles', 'attr.condition': 'used' },
    'used vehicles in the tiniest district': {
      category: 'vehicles',
      place: x.tinyDistrict,
      'attr.condition': 'used',
    },
    'new or like new phones by price': {
      sort: 'price_asc',
      category: 'mobiles/phones',
      'attr.condition': 'new,like-new',
    },
    'motorbikes of a model': { category: 'vehicles/motorbikes', 'attr.model': 'bajaj/pulsar-150' },
    'land of an area by price': {
      sort: 'price_asc',
      category: 'property/land',
      'attr.area.min': '4 aana',
      'attr.area.max': '5 aana',
    },
    'by whole price where kinds differ': { sort: 'price_asc', category: 'property' },
    'by whole price from the dearest': { sort: 'price_desc', category: 'property' },
    'vehicles of a year that none has': { category: 'vehicles', 'attr.year.max': '1960' },
    'biggest seller': { seller: x.bigSeller },
    'smallest seller': { seller: x.smallSeller },
    'biggest seller by price': { seller: x.bigSeller, sort: 'price_asc' },
    'smallest seller by price': { seller: x.smallSeller, sort: 'price_asc' },
    'smallest seller in a top category': { seller: x.smallSeller, category: x.top },
  };
}

function searchCases(x: Extremes): Record<string, SearchAsk> {
  return {
    'common word': { q: 'room' },
    'most common word': { q: 'काठमाडौं' },
    'common word, later page': {
      q: 'room',
      cursor: encodeCursor(
        askedOf('search', { q: 'room', sort: 'relevance' }),
        0,
        x.oldestAt + 9e9,
        1,
        0,
        200,
      ),
    },
    'rare word': { q: 'sarangi' },
    'two words': { q: 'घर भाडामा' },
    'two common words that rarely meet': { q: 'kathmandu jhapa' },
    'four words': { q: 'kathmandu ma room bhadama' },
    'common word in the tiniest district': { q: 'room', place: x.tinyDistrict },
    'common word in the tiniest local level': { q: 'bhadama', place: x.tinyLocal },
    'common word in the rarest category': { q: 'kathmandu', category: x.rareLeaf },
    'common word, narrow price range': { q: 'kathmandu', minPrice: 1_200_000, maxPrice: 1_210_000 },
    'common word, wide price range': { q: 'kathmandu', minPrice: 50_000 },
    'common word, wide price range, category and district': {
      q: 'room',
      category: x.top,
      place: x.bigDistrict,
      minPrice: 50_000,
      maxPrice: 90_000_000,
    },
    'common word of the smallest seller': { q: 'kathmandu', seller: x.smallSeller },
    'common word of private sellers': { q: 'kathmandu', sellerKind: 'private' },
    'common word, used things': { q: 'kathmandu', 'attr.condition': 'used' },
    'motorbikes of a model by price': {
      q: 'bike',
      category: 'vehicles/motorbikes',
      'attr.model': 'bajaj/pulsar-150',
      sort: 'price_asc',
    },
    'common word, a year that nothing has': { q: 'kathmandu', 'attr.year.max': '1960' },
    'common word, newest first': { q: 'kathmandu', sort: 'newest' },
    'common word by price': { q: 'kathmandu', sort: 'price_asc' },
    'rare word by price': { q: 'sarangi', sort: 'price_desc' },
    'misspelled word': { q: 'kuteshowr' },
    'words that nothing holds': { q: 'xqzvw kwyjibo' },
    'word that one in a hundred holds': { q: 'helmet' },
    'a whole category': { q: 'bike' },
    'a category that two names share': { q: 'ghar' },
    'category, place, count and price': { q: 'koteshwor ma 2 kotha 15 hajar samma' },
    'category in the tiniest district': { q: 'bike', place: x.tinyDistrict },
    'what is not wanted, in a category': { q: 'bike bina loan' },
    'what is not wanted, beside a word': { q: 'helmet not ls2' },
    'what is not wanted, in a place': { q: 'kathmandu without broker' },
    'urgent, and negotiable': { q: 'urgent negotiable bike' },
    'a count alone': { q: '128gb' },
    'a count beside a word': { q: 'iphone 128gb' },
    'a word that sounds like one with a meaning': { q: 'mehandhi' },
    'common word, with counts': { q: 'kathmandu', facets: '1' },
    'a whole category, with counts': { q: 'room', facets: '1' },
    'a word that one in a hundred holds, with counts': { q: 'helmet', facets: '1' },
    'two common words, with counts': { q: 'ghar kathmandu bhadama', facets: '1' },
  };
}

/** Everything a page of the market asks the database, with values that are hard for it. */
export async function planCases(pool: pg.Pool, reference: Reference): Promise<Record<string, Work>> {
  const extremes = await findExtremes(pool);
  const cases: Record<string, Work> = { 'listing detail': (recorder) => findAds(recorder, [extremes.adId]) };
  for (const [name, ask] of Object.entries(listCases(extremes))) {
    cases[`list: ${name}`] = (recorder) =>
      listAdsJson(recorder, reference, { sort: 'newest', limit: 24, ...ask });
  }
  for (const [name, ask] of Object.entries(searchCases(extremes))) {
    cases[`search: ${name}`] = (recorder) =>
      searchAdsJson(recorder, reference, { sort: 'relevance', limit: 24, ...ask });
  }
  await ensureSavedSearches(pool, reference, 10_000, () => {});
  cases['alerts: searches that the newest listing may match'] = (recorder) =>
    candidatesFor(recorder, extremes.adId);
  cases['alerts: which of them it matches'] = async (recorder) => {
    const candidates = (await candidatesFor(pool, extremes.adId))?.candidates ?? [];
    return matching(recorder, reference, extremes.adId, candidates);
  };
  for (const typed of ['ko', 'koth', 'मोबा', 'iph'])
    cases[`suggest: ${typed}`] = (recorder) => suggestFor(recorder, reference, typed, 8);
  for (const text of ['zyntrofab', 'sarangi beechne', 'koteshwor'])
    cases[`category of: ${text}`] = (recorder) => categoriesFor(recorder, reference, text, 5);
  const far = new Date(Date.now() + 365 * 86_400_000);
  cases['clock: nothing is due'] = (recorder) => dueIds(recorder, new Date());
  cases['clock: everything is due'] = (recorder) => dueIds(recorder, far);
  cases['history of a listing'] = (recorder) => historyOf(recorder, extremes.adId, [nobody]);
  cases['what somebody was told'] = (recorder) => listNotifications(recorder, nobody, { limit: 24 });
  for (const state of ['open', 'decided'] as const)
    cases[`what moderators have ${state === 'open' ? 'to decide' : 'decided'}`] = (recorder) =>
      casesToDecide(recorder, nobody, { state, limit: 24 });
  cases['appeals that wait for a moderator'] = (recorder) =>
    casesToDecide(recorder, nobody, { state: 'open', kind: 'appeal', limit: 24 });
  return cases;
}
