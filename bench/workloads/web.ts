import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { startServer } from '../lib/child.ts';
import { httpVariant } from '../lib/http-load.ts';
import { interleave, ratioOf } from '../lib/measure.ts';
import { pageWeight } from '../lib/page-weight.ts';
import { root } from '../lib/paths.ts';
import { removePeople } from '../lib/people.ts';
import { makeBusySeller } from './busy-seller.ts';

const folder = join(root, 'apps/web/.next/standalone/apps/web');
const title = 'Web pages of 24 cards';
const warmPages = 20;

/** Places with at least a page of listings, the fullest first. */
async function fullPlaces({ pool }: Bench): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select p.id from places p join ad_cards a on a.local_no = p.no where p.level = 'local'
      group by p.id having count(*) >= 24 order by count(*) desc, p.id`,
  );
  return rows.map(({ id }) => id);
}

/** The newest listing's page, which has photos as most have. */
async function listingPageWeight({ api }: Bench, webOrigin: string): Promise<string> {
  const answer = await fetch(`${api.origin}/api/ads?limit=1`);
  const { items } = (await answer.json()) as { items: { path: string }[] };
  const bytes = await pageWeight(webOrigin, encodeURI(`/en${items[0]?.path ?? ''}`));
  return `a listing's page before its photos: ${bytes.toLocaleString('en')} bytes, at most 30,720`;
}

/** Place pages: from the cache, and each for the first time, which is Next rendering on demand. */
export async function webWorkload(bench: Bench): Promise<Section> {
  const skipped = (reason: string) => ({
    title,
    measurements: [],
    ratios: [],
    notes: [`left out: ${reason}`],
  });
  if (!existsSync(join(folder, 'server.js'))) {
    return skipped('the web app is not built ("npm start" builds it, or "npm run build -w apps/web")');
  }
  const web = await startServer(['server.js'], {
    cwd: folder,
    env: {
      HOSTNAME: '127.0.0.1',
      API_URL: bench.api.origin,
      PUBLIC_URL: 'http://localhost:3333',
      INTERNAL_SECRET: bench.env.INTERNAL_SECRET,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    readyPath: '/en',
  });
  try {
    const pages = (await fullPlaces(bench)).flatMap((id) => [`/en/in/${id}`, `/ne/in/${id}`]);
    // Only the web server's time counts: what the API adds to a page on demand would flatter the cache.
    const target = { origin: web.origin, pids: [web.pid] };
    const options = { headers: { 'accept-encoding': 'br' } };
    const cached = httpVariant('page from the cache', target, pages.slice(0, warmPages), options);
    const onDemand = httpVariant('page rendered on demand', target, pages.slice(warmPages), options);
    const front = httpVariant('front page', target, ['/en'], options);
    const seller = await makeBusySeller(bench);
    const edited = seller.beside(front);
    const measurements = [
      ...(await interleave([cached, onDemand], bench.turns)),
      ...(await interleave([front, edited], bench.turns)),
    ];
    const asked = measurements
      .slice(0, 2)
      .flatMap(({ samples }) => samples)
      .reduce((sum, { requests }) => sum + requests, 0);
    const demanded = measured(measurements, onDemand.name).samples.reduce(
      (sum, { requests }) => sum + requests,
      0,
    );
    const notes =
      demanded > (pages.length - warmPages) * 0.8
        ? [
            `${demanded} of ${asked} pages were asked for on demand, more than there are: some came from the cache`,
          ]
        : [];
    notes.push(await listingPageWeight(bench, web.origin));
    notes.push(`${seller.edits.taken} edits were taken, ${seller.edits.refused} refused (429)`);
    return {
      title,
      measurements,
      ratios: [
        ratioOf(
          'cached page ÷ on demand',
          measured(measurements, cached.name),
          measured(measurements, onDemand.name),
          10,
        ),
        ratioOf(
          'front page, a seller edits ÷ nobody does',
          measured(measurements, edited.name),
          measured(measurements, front.name),
          null,
        ),
      ],
      notes,
    };
  } finally {
    await web.stop();
    await removePeople(bench.pool);
  }
}
