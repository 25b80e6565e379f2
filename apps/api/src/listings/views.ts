import { createHmac, randomBytes } from 'node:crypto';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import { LRUCache } from 'lru-cache';
import type pg from 'pg';
import type { Log } from '../kernel/log.ts';

const flushMs = 5000;
/** Viewers of a day that a process remembers. */
const mostSeen = 200_000;
/** So many waiting views are written at once, whatever the clock says. */
const mostWaiting = 5000;
const bots =
  /bot\b|bot[/;]|crawl|spider|slurp|preview|headless|lighthouse|facebookexternalhit|whatsapp|curl|wget|python|scrapy|okhttp\/0|java\//i;

/** Who opened a page: a signed-in person, else an address and browser. */
export interface Viewer {
  userId: string | undefined;
  address: string;
  userAgent: string | undefined;
}

// Adds up what one flush holds and leaves out what owners opened themselves. Rows are locked in the order of their
// ids, as everywhere, so that the flushes of two processes never wait for each other.
const flushSql = `
  with seen as (
    select v.ad_id, count(*) as views
      from unnest($1::bigint[], $2::uuid[]) as v(ad_id, user_id) join ads a on a.id = v.ad_id
     where a.state = 'live' and a.owner_id is distinct from v.user_id
     group by v.ad_id
  ), locked as (
    select a.id from ads a join seen on seen.ad_id = a.id order by a.id for no key update of a
  )
  update ads set view_count = view_count + seen.views from seen join locked on locked.id = seen.ad_id
   where ads.id = seen.ad_id`;

/**
 * Counts views of listings: kept in memory for a few seconds, then added to the database in one statement. Each
 * process counts its own and adds to the same rows. A viewer counts once a day and listing (in each process). Who that was
 * is not kept: only a hash under a key that nobody knows and that is gone with the day. What a
 * killed process held is lost, which a count of views can bear.
 */
export class ViewCounter {
  private waiting: { adId: number; userId: string | null }[] = [];
  private readonly seen = new LRUCache<string, true>({ max: mostSeen });
  private day = '';
  private dayKey = randomBytes(32);
  private readonly timer: NodeJS.Timeout;
  private flushing: Promise<void> = Promise.resolve();
  private readonly pool: pg.Pool;
  private readonly log: Log;

  constructor(pool: pg.Pool, log: Log) {
    this.pool = pool;
    this.log = log;
    this.timer = setInterval(() => this.flush(), flushMs).unref();
  }

  /** Counts a view, unless a program made it or this viewer's was counted on the same day of Nepal's. */
  add(adId: number, { userId, address, userAgent }: Viewer, now = new Date()): void {
    if (!userAgent || bots.test(userAgent)) return;
    this.turnDay(nepalDay(now));
    const viewer = userId ?? `${address} ${userAgent}`;
    const key = createHmac('sha256', this.dayKey)
      .update(`${adId} ${viewer}`)
      .digest('base64url')
      .slice(0, 16);
    if (this.seen.has(key)) return;
    this.seen.set(key, true);
    this.waiting.push({ adId, userId: userId ?? null });
    if (this.waiting.length >= mostWaiting) this.flush();
  }

  private turnDay(day: string): void {
    if (day === this.day) return;
    this.day = day;
    this.dayKey = randomBytes(32);
    this.seen.clear();
  }

  /** Writes what waits. What cannot be written waits on, up to a bound. */
  flush(): Promise<void> {
    this.flushing = this.flushing.then(() => this.write());
    return this.flushing;
  }

  private async write(): Promise<void> {
    const views = this.waiting;
    if (views.length === 0) return;
    this.waiting = [];
    try {
      await this.pool.query(flushSql, [views.map(({ adId }) => adId), views.map(({ userId }) => userId)]);
    } catch (error) {
      this.log.warn({ err: error, views: views.length }, 'views not written; trying again');
      this.waiting = [...views, ...this.waiting].slice(0, 10 * mostWaiting);
    }
  }

  /** Stops the clock and writes what waits. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.flush();
  }
}
