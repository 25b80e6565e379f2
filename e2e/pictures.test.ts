import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { desktop, phone, useBrowser, type Visit, visit } from './browser.ts';
import { driftOf, keepMachine, keepPicture, keptMachine, machineOf } from './pictures.ts';

useBrowser();

interface Picture extends Visit {
  path: string;
  /** All of the page, not the first screen alone. */
  whole?: boolean;
}

/** Pages whose looks are kept. What changes by itself is covered (`changing`), or is on none of them. */
const pictures: Readonly<Record<string, Picture>> = {
  'style-en': { path: '/en/style', whole: true },
  'style-ne': { path: '/ne/style', whole: true },
  'style-wide': { path: '/en/style', screen: desktop },
  terms: { path: '/en/terms' },
  'terms-dark': { path: '/ne/terms', scheme: 'dark' },
  contact: { path: '/ne/contact', whole: true },
  'not-found': { path: '/ne/no-such-page' },
  'sign-in': { path: '/ne/sign-in' },
  favourites: { path: '/en/favourites' },
  help: { path: '/en/help', screen: desktop },
};

/** Ages of listings and what turns; cards of listings, which have tests of their own and take another height with each. */
const changing = 'time, .spinner { visibility: hidden !important } .cards { display: none !important }';

/** Of all pixels. A line that has moved is ten times this. */
const mostDrift = 0.002;

const accept = process.env.PICTURES === 'accept';
let machine = '';
let kept = '';

beforeAll(async () => {
  await visit({}, async (page) => {
    await page.goto('/en/about');
    machine = await machineOf(page);
  });
  if (accept) await keepMachine(machine);
  kept = await keptMachine();
});

/** Covers what changes by itself. Added as a script would: the page's policy lets no style element in. */
async function coverChanging(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, changing);
}

it.for(Object.entries(pictures))('%s looks as it was accepted', async ([name, picture], { skip }) => {
  if (kept !== machine) skip('other fonts or another browser than the pictures were taken with');
  const { path: address, whole = false, ...how } = picture;
  await visit({ screen: phone, ...how }, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address, { waitUntil: 'networkidle' });
    await coverChanging(page);
    const png = await page.screenshot({ fullPage: whole, animations: 'disabled' });
    if (accept) await keepPicture(name, png);
    const drift = await driftOf(name, png);
    const seen = path.join(tmpdir(), `picture-${name}.png`);
    if (drift > mostDrift) await writeFile(seen, png);
    const advice = `${seen} is what it looks like now; npm run pictures:accept if that is meant`;
    expect(drift, advice).toBeLessThanOrEqual(mostDrift);
  });
});
