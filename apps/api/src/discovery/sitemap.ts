import type { RequestHandler, Response } from 'express';
import type pg from 'pg';
import { isRestricted, lastRestricted } from '../accounts/restriction.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { internalRoute, numberParam } from './internal-route.ts';

/**
 * Listings of one file of the sitemap: those with these numbers, so that a file is always about the same ones and needs no
 * place to go on from. Both languages of 5,000 stay below the 50 MB of a file also where every title is long and Nepali.
 */
const listingsInFile = 5000;
const atOnce = 1000;
/** A crawler that comes every minute costs one look at the listings in this time, unless somebody was suspended or banned. */
const keptSeconds = 600;

type Context = Pick<Kernel, 'config' | 'reads' | 'cache'>;

function text(res: Response, body: Buffer): void {
  res.set('cache-control', 'no-store').type('text/plain').send(body);
}

/** Numbers of the files that hold a live listing, each with when one of it changed last. */
async function filesOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ file: number; changed: string }>(
    `select (c.ad_id / $1)::int as file, ${isoTime('max(a.updated_at)')} as changed
       from ad_cards c join ads a on a.id = c.ad_id group by 1 order by 1`,
    [listingsInFile],
  );
  return rows.map(({ file, changed }) => `${file}\t${changed}\n`).join('');
}

/** Paths of the live listings of a file, each with when it changed last, by the key of ad_cards. */
async function listingsOf(pool: pg.Pool, file: number): Promise<string> {
  const lines: string[] = [];
  const end = (file + 1) * listingsInFile;
  let last = file * listingsInFile - 1;
  for (;;) {
    const { rows } = await pool.query<{ id: number; path: string; changed: string }>(
      `select c.ad_id as id, c.card::json ->> 'path' as path, ${isoTime('a.updated_at')} as changed
         from ad_cards c join ads a on a.id = c.ad_id
        where c.ad_id > $1 and c.ad_id < $2 order by c.ad_id limit $3`,
      [last, end, atOnce],
    );
    for (const { path, changed } of rows) lines.push(`${path}\t${changed}\n`);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < atOnce) return lines.join('');
  }
}

/** Paths of the shops that are open, each with when it changed last. */
async function shopsOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ slug: string; changed: string }>(
    `select s.slug, ${isoTime('s.updated_at')} as changed
       from shops s join shop_members m on m.shop_id = s.id and m.role = 'owner' join users u on u.id = m.user_id
      where s.state = 'open' and not ${isRestricted('u')} order by s.created_at limit 50000`,
  );
  return rows.map(({ slug, changed }) => `/shop/${slug}\t${changed}\n`).join('');
}

/** `GET /api/internal/sitemap/shops`: shops, one a line. */
export function sitemapShops(context: Context): RequestHandler {
  return internalRoute(context, async (_req, res) => {
    const load = () => context.reads.read(0n, shopsOf);
    const since = await context.reads.read(0n, lastRestricted);
    text(res, await context.cache.text(`sitemap:shops:${since}`, keptSeconds, load));
  });
}

/** `GET /api/internal/sitemap`: the files there are, one a line. */
export function sitemapFiles(context: Context): RequestHandler {
  return internalRoute(context, async (_req, res) => {
    const load = () => context.reads.read(0n, filesOf);
    const since = await context.reads.read(0n, lastRestricted);
    text(res, await context.cache.text(`sitemap:${since}`, keptSeconds, load));
  });
}

/** `GET /api/internal/sitemap/{file}`: the listings of one, one a line. */
export function sitemapFile(context: Context): RequestHandler {
  return internalRoute(context, async (req, res) => {
    const file = numberParam(req, 'file');
    const load = () => context.reads.read(0n, (pool) => listingsOf(pool, file));
    const since = await context.reads.read(0n, lastRestricted);
    text(res, await context.cache.text(`sitemap:${file}:${since}`, keptSeconds, load));
  });
}
