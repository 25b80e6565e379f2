import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desktop, phone, useBrowser, type Visit, visit } from './browser.ts';
import { becomeMember, callAs, texts } from './people.ts';
import { driftOf, keepMachine, keepPicture, keptMachine, machineOf } from './pictures.ts';
import { fontsFor, letterSheet } from './pictures-fonts.ts';
import { type Servers, startServers } from './servers.ts';

useBrowser();

interface Picture extends Visit {
  path: string | (() => string);
  /** All of the page, not the first screen alone. */
  whole?: boolean;
  /** Somebody is signed in, who has written to a seller. */
  member?: boolean;
  /** It has fields that measure themselves when their scripts come, with the letters there are then: those of the page. */
  measured?: boolean;
  /** What is done before the picture is taken. */
  before?: (page: Page) => Promise<void>;
}

let site: Servers;
let listing = '';
let seller = '';
let conversation = '';

/** Pages whose looks are kept, with the demo's listings on them: these are the same wherever they are made. */
const pictures: Readonly<Record<string, Picture>> = {
  home: { path: '/en' },
  'home-wide-dark': { path: '/ne', screen: desktop, scheme: 'dark' },
  category: { path: '/ne/c/vehicles/motorbikes' },
  results: { path: '/en/search?q=kotha' },
  'results-wide': { path: '/ne/search?q=kotha', screen: desktop },
  listing: { path: () => `/en${listing}` },
  'listing-wide-dark': { path: () => `/ne${listing}`, screen: desktop, scheme: 'dark' },
  seller: { path: () => `/ne${seller}` },
  posting: { path: '/ne/post' },
  'sign-in': { path: '/ne/sign-in' },
  profile: { path: '/en/profile', member: true },
  messages: { path: () => `/ne/messages/${conversation}`, member: true, measured: true },
  help: { path: '/en/help', screen: desktop },
  'style-en': { path: '/en/style', whole: true, measured: true },
  'style-ne-dark': { path: '/ne/style', whole: true, scheme: 'dark', measured: true },
  'style-wide': { path: '/en/style', screen: desktop, whole: true, measured: true },
  'style-sheet': {
    path: '/ne/style',
    before: (page) => page.getByRole('button', { name: texts.ne.style.openSheet }).click(),
  },
};

/** Ages of listings and of sellers, what turns, what is of this run alone, and whether a shop is open at this hour. */
const changing =
  'open-now { display: none !important } time, .spinner, .panel ul.text-sm, [data-changes] { visibility: hidden !important } * { caret-color: transparent !important }';

/** Of all pixels. A line that has moved is ten times this. */
const mostDrift = 0.002;
/** Another version of the browser draws shades and controls a little otherwise. */
const mostDriftElsewhere = 0.02;

const accept = process.env.PICTURES === 'accept';
let most = mostDrift;

beforeAll(async () => {
  site = await startServers();
  const list = await fetch(`${site.apiUrl}/api/ads?category=vehicles/motorbikes&limit=50`).then((answer) =>
    answer.json(),
  );
  const { id } = list.items.find(({ photoCount }: { photoCount: number }) => photoCount > 1);
  const detail = await fetch(`${site.apiUrl}/api/ads/${id}`).then((answer) => answer.json());
  listing = encodeURI(detail.path);
  seller = encodeURI(detail.seller.path);
  await visit({ webUrl: site.webUrl }, async (page) => {
    await page.goto('/en/about');
    await letters(page);
    const machine = await machineOf(page);
    if (accept) await keepMachine(machine);
    if ((await keptMachine()) !== machine) most = mostDriftElsewhere;
  });
}, 240_000);
afterAll(() => site.stop());

/** The fonts that pictures are taken with, on every machine. */
async function letters(page: Page): Promise<void> {
  await page.evaluate(letterSheet, await fontsFor());
}

/** Covers what changes by itself. Added as a script would: the page's policy lets no style element in. */
async function coverChanging(page: Page): Promise<void> {
  await page.evaluate((css) => {
    if (!document.documentElement.hasAttribute('data-covered')) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      document.documentElement.dataset.covered = '';
    }
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (element.childElementCount === 0 && /@demo\.example|member-\d/.test(element.textContent ?? ''))
        element.dataset.changes = '';
  }, changing);
}

/** Photos come when they are near. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
}

async function areMeasured(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const fields = [...document.querySelectorAll<HTMLElement>('.composer-field')];
    return fields.length > 0 && fields.every(({ style }) => style.height !== '');
  });
}

async function signIn(page: Page): Promise<void> {
  await becomeMember(page, 'Sita Tamang', site);
  const { items } = await fetch(`${site.apiUrl}/api/ads?category=vehicles/motorbikes&limit=50`).then(
    (answer) => answer.json(),
  );
  const found = items.find(({ photoCount }: { photoCount: number }) => photoCount > 1);
  const body = { adId: found.id, clientId: crypto.randomUUID(), text: 'नमस्ते, अझै बिक्रीमा छ?' };
  ({
    conversation: { id: conversation },
  } = await callAs(page, site)('POST /api/conversations', { body }));
}

it.for(Object.entries(pictures))('%s looks as it was accepted', async ([name, picture]) => {
  const { path: address, whole = false, member, measured, before, ...how } = picture;
  await visit({ screen: phone, webUrl: site.webUrl, ...how }, async (page) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (member) await signIn(page);
    await page.goto(typeof address === 'string' ? address : address(), { waitUntil: 'networkidle' });
    if (measured) await areMeasured(page);
    await letters(page);
    if (whole) await readToTheEnd(page);
    await before?.(page);
    const seen = path.join(tmpdir(), `picture-${name}.png`);
    // Its scripts and photos may still be about to come: a busy machine is quiet in between too.
    const look = async () => {
      await coverChanging(page);
      const png = await page.screenshot({ fullPage: whole, animations: 'disabled' });
      if (accept) await keepPicture(name, png);
      const drift = await driftOf(name, png);
      if (drift > most) await writeFile(seen, png);
      return drift;
    };
    const message = `${seen} is what it looks like now; npm run pictures:accept if that is meant`;
    await expect.poll(look, { message, timeout: 15_000 }).toBeLessThanOrEqual(most);
  });
});
