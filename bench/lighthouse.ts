// npm run lighthouse: what Lighthouse says of the pages most people see, as a phone on a slow line. Visits what
// `npm start` serves, or the site at LIGHTHOUSE_URL. Fails below the marks.
import getPort from 'get-port';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { chromium } from 'playwright-core';

/** Of a hundred, by category. Results of a search are kept out of search engines on purpose. */
const marks = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const unlisted = new Set(['results']);

interface Shown {
  path: string;
  photoCount: number;
  price: number | null;
}

async function listingPath(origin: string): Promise<string> {
  const response = await fetch(`${origin}/api/ads?limit=50`);
  const { items } = (await response.json()) as { items: Shown[] };
  const listing = items.find(({ photoCount, price }) => photoCount > 1 && price);
  if (!listing) throw new Error('the site has no listing with photos');
  return encodeURI(listing.path);
}

async function measure(origin: string): Promise<boolean> {
  const port = await getPort();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  let passed = true;
  try {
    const pages = {
      home: '/en',
      'home in Nepali': '/ne',
      results: '/en/search?q=room',
      listing: `/en${await listingPath(origin)}`,
      category: '/en/c/property/rooms',
    };
    for (const [name, path] of Object.entries(pages)) {
      // A visitor is rarely the first: the page is there by then.
      await fetch(origin + path).then((response) => response.text());
      const result = await lighthouse(origin + path, { port, output: 'json', logLevel: 'error' });
      if (!result) throw new Error(`Lighthouse said nothing of ${path}`);
      passed = report(name, result) && passed;
    }
  } finally {
    await browser.close();
  }
  return passed;
}

function report(name: string, { lhr }: RunnerResult): boolean {
  const wanted = Object.entries(marks).filter(([id]) => id !== 'seo' || !unlisted.has(name));
  const scores = wanted.map(([id, mark]) => {
    const score = Math.round((lhr.categories[id]?.score ?? 0) * 100);
    return { id, score, passed: score >= mark };
  });
  process.stdout.write(`${name}: ${scores.map(({ id, score }) => `${id} ${score}`).join(', ')}\n`);
  for (const { id } of scores.filter(({ score }) => score < 100))
    for (const { id: audit } of lhr.categories[id]?.auditRefs ?? []) {
      const found = lhr.audits[audit];
      if (found && found.score !== null && found.score < 0.9)
        process.stdout.write(`  ${id}: ${audit} ${found.displayValue ?? ''} ${found.title}\n`);
    }
  return scores.every(({ passed }) => passed);
}

const origin = process.env.LIGHTHOUSE_URL || 'http://localhost:3333';
if (!(await measure(origin))) process.exitCode = 1;
