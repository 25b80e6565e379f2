import type { FigureCode } from '@thulubazaar/contract';

/** SQL of the day in Nepal of an instant. */
const dayOf = (column: string) => `(${column} at time zone 'Asia/Kathmandu')::date`;

/** SQL that is true of an instant from the beginning of day $1 to the end of day $2, in Nepal. */
const within = (column: string) =>
  `${column} >= ($1::date)::timestamp at time zone 'Asia/Kathmandu' and ${column} < ($2::date + 1)::timestamp at time zone 'Asia/Kathmandu'`;

// The id of a place begins with its district.
const districtOf = (place: string) => `split_part(${place}, '/', 1)`;

/** What is counted one by one: each by the day of `at`, in the district of `place`. */
function each(from: string, at: string, place: string | null, where = 'true'): string {
  const district = place === null ? `''` : `coalesce(d.id, '')`;
  const join =
    place === null ? '' : `left join places d on d.level = 'district' and d.id = ${districtOf(place)}`;
  return `select ${dayOf(at)} as day, ${district} as district_id, count(*) as value
            from ${from} ${join} where ${within(at)} and ${where} group by 1, 2`;
}

/** How the queue stood at the end of each day, or stands now. */
function ofTheQueue(value: string): string {
  return `select d.day::date as day, '' as district_id, ${value} as value
            from generate_series($1::date, $2::date, interval '1 day') as d(day)
            cross join lateral (
              select least(now(), (d.day::date + 1)::timestamp at time zone 'Asia/Kathmandu') as at) ends
            join cases c on c.opened_at < ends.at and (c.closed_at is null or c.closed_at >= ends.at)
           group by d.day, ends.at`;
}

/**
 * How each figure is counted for the days $1 to $2: rows of (day, district_id, value). A listing counts on the day on which anybody
 * could first see it; of what was lacking in searches the days alone are known.
 */
export const sources: Record<FigureCode, string> = {
  listings: each('ads a', 'coalesce(a.first_published_at, a.published_at)', 'a.place_id'),
  sign_ups: each('users u', 'u.created_at', 'u.place_id'),
  messages: each(
    'messages m join conversations c on c.id = m.conversation_id join ads a on a.id = c.ad_id',
    'm.sent_at',
    'a.place_id',
    `m.kind <> 'delete'`,
  ),
  reveals: each('contact_reveals r join ads a on a.id = r.ad_id', 'r.created_at', 'a.place_id'),
  reports: each(
    'reports r left join conversations c on c.id = r.conversation_id left join ads a on a.id = coalesce(r.ad_id, c.ad_id)',
    'r.created_at',
    'a.place_id',
  ),
  decisions: each('case_decisions x', 'x.decided_at', null),
  queue: ofTheQueue('count(*)'),
  queue_age: ofTheQueue('ceil(extract(epoch from ends.at - min(c.opened_at)) / 3600)::bigint'),
  empty_searches: `select day, '' as district_id, sum(times) as value from search_gaps
                    where kind = 'query' and day between $1::date and $2::date group by day`,
};
