import { byFacts, type Finder, type ParamsOf } from './kind.ts';

/** The first listings of an account that is new: until so many of theirs were shown, which a moderator lets happen. */
export function firstListings({ listings, days }: ParamsOf<'first_listings'>): Finder {
  return {
    reads: 'listing',
    async find(db, { id, ownerId, isNew }) {
      if (!isNew) return null;
      const { rows } = await db.query<{ days: number; shown: number }>(
        `select extract(day from now() - u.created_at)::int as days,
                (select count(*)::int from (
                   select from ads a where a.owner_id = u.id and a.id <> $2 and a.published_at is not null limit $3
                 ) as others) as shown
           from users u where u.id = $1 and u.created_at > now() - make_interval(days => $4)`,
        [ownerId, id, listings, days],
      );
      const account = rows[0];
      if (!account || account.shown >= listings) return null;
      return byFacts(['first'], { days: account.days, shown: account.shown });
    },
  };
}
