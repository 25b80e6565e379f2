// npm run blockers: what a blocker of advertising would cut or hide on the site, by the list that most of them start from
// (EasyList, within AdGuard's base filter, 81,000 rules). Visits what `npm start` serves, or the site at BLOCKERS_URL. The list is
// 100 MB with its packaging, so it is fetched here and is no dependency. Fails when anything is found.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FiltersEngine, Request } from '@ghostery/adblocker';
import { chromium, type Page } from 'playwright-core';
import { cacheDir } from '../scripts/bootstrap/paths.mjs';

const list = '@adguard/dnr-rulesets@3.3.20260320140136';
/** Hides itself from every page of a few sites; what it must be able to find. */
const bait = '<div class="ad-space" style="height:9px">bait</div>';

interface Ruleset {
  metadata: { rawFilterList: string };
}

function readRules(): string {
  const folder = join(cacheDir, 'blockers');
  const file = join(folder, 'package/dist/filters/declarative/ruleset_2/ruleset_2.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const packed = execFileSync('npm', ['pack', '--silent', list], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['xzf', packed], { cwd: folder });
  }
  const [first] = JSON.parse(readFileSync(file, 'utf8')) as Ruleset[];
  return first?.metadata.rawFilterList.replaceAll('\r', '') ?? '';
}

/** Pages of every kind; a listing and its seller are asked of the API. */
async function pathsOf(origin: string): Promise<string[]> {
  const { items } = (await (await fetch(`${origin}/api/listings?limit=20`)).json()) as {
    items: { id: number; path: string }[];
  };
  const [listing] = items;
  if (!listing) throw new Error('the site has no listing');
  const answer = await fetch(`${origin}/api/listings/${listing.id}`);
  const { seller } = (await answer.json()) as { seller: { path: string } };
  const fixed = ['', '/c/vehicles', '/in/kathmandu', '/search?q=room', '/sign-in', '/post', '/favourites'];
  return [
    ...fixed,
    '/about',
    '/safety',
    '/terms',
    '/help',
    '/no-such-page',
    encodeURI(listing.path),
    seller.path,
  ];
}

/** A rule for each selector: of a list of them, one that the browser does not know makes all of it nothing. */
function oneByOne(styles: string): string {
  return styles.replaceAll(/,\r?\n/g, ' { display: none !important; }\n');
}

/** What is seen before a style sheet is added, and not after; as the beginning of its HTML. */
async function hiddenBy(page: Page, engine: FiltersEngine): Promise<string[]> {
  // The list leaves alone what is served by this machine itself.
  const { pathname } = new URL(page.url());
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('*')];
    const links = all.flatMap((one) => (one instanceof HTMLAnchorElement ? [one.href] : []));
    const classes = all.flatMap((one) => [...one.classList]);
    return { classes, ids: all.flatMap(({ id }) => (id ? [id] : [])), hrefs: links };
  });
  const { styles } = engine.getCosmeticsFilters({
    url: `https://thulubazaar.example${pathname}`,
    hostname: 'thulubazaar.example',
    domain: 'thulubazaar.example',
    ...found,
  });
  const seen = await page.evaluateHandle(() =>
    [...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility()),
  );
  // The page's own policy, which forbids styles that others add, is set aside: a blocker's are the browser's.
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const { styleSheetId } = await session.send('CSS.createStyleSheet', { frameId: frameTree.frame.id });
  await session.send('CSS.setStyleSheetText', { styleSheetId, text: oneByOne(styles) });
  return seen.evaluate((before) =>
    before.filter((one) => !one.checkVisibility()).map((one) => one.outerHTML.slice(0, 160)),
  );
}

async function visit(origin: string, engine: FiltersEngine): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const problems: string[] = [];
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, bypassCSP: true });
    const page = await context.newPage();
    page.on('request', (request) => {
      const url = request.url().replace(origin, 'https://thulubazaar.example');
      const type = request.resourceType() === 'fetch' ? 'xmlhttprequest' : request.resourceType();
      const asked = Request.fromRawDetails({
        url,
        type: type as 'script',
        sourceUrl: 'https://thulubazaar.example/',
      });
      if (engine.match(asked).match) problems.push(`would be cut: ${url}`);
    });
    for (const lang of ['en', 'ne'])
      for (const path of await pathsOf(origin)) {
        await page.goto(`${origin}/${lang}${path}`, { waitUntil: 'networkidle' });
        for (const one of await hiddenBy(page, engine)) problems.push(`/${lang}${path} would lose: ${one}`);
      }
    await page.setContent(bait);
    if ((await hiddenBy(page, engine)).length !== 1)
      throw new Error('the bait was not found: nothing is shown by this');
  } finally {
    await browser.close();
  }
  return problems;
}

const origin = process.env.BLOCKERS_URL || 'http://localhost:3333';
const problems = await visit(origin, FiltersEngine.parse(readRules()));
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(problems.length ? `${problems.length} things\n` : 'nothing is cut and nothing hidden\n');
if (problems.length > 0) process.exitCode = 1;
