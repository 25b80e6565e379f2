import type pg from 'pg';

export interface Acknowledged {
  favourites: { handle: string; ad: number }[];
  listings: number[];
  /** Ids that their senders gave them. */
  messages: string[];
}

/** What was answered as done. All of it must be there afterwards, whatever happened meanwhile. */
export class Ledger {
  readonly kept: Acknowledged = { favourites: [], listings: [], messages: [] };

  get count(): number {
    return this.kept.favourites.length + this.kept.listings.length + this.kept.messages.length;
  }

  /** What is not there any more, in words; nothing of it may be lost. */
  async lost(pool: pg.Pool): Promise<string[]> {
    const { favourites, listings, messages } = this.kept;
    const lacking = async (what: string, sql: string, values: unknown[]) => {
      const { rows } = await pool.query<{ lacking: string }>(sql, values);
      return rows.map((row) => `${what} ${row.lacking}`);
    };
    return [
      ...(await lacking(
        'favourite',
        `select handle || ' ' || ad as lacking from unnest($1::text[], $2::bigint[]) as asked (handle, ad)
          where not exists (select from favourites f join users u on u.id = f.user_id
                             where u.handle = asked.handle and f.ad_id = asked.ad)`,
        [favourites.map(({ handle }) => handle), favourites.map(({ ad }) => ad)],
      )),
      ...(await lacking(
        'listing',
        'select id::text as lacking from unnest($1::bigint[]) as asked (id) where not exists (select from ads where ads.id = asked.id)',
        [listings],
      )),
      ...(await lacking(
        'message',
        `select id as lacking from unnest($1::text[]) as asked (id)
          where not exists (select from messages where client_id::text = asked.id)`,
        [messages],
      )),
    ];
  }
}
