import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { beforeAll, inject } from 'vitest';
import { Profiles } from './profiles.ts';
import { slowDown } from './slow.ts';

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1280, height: 800 };
export const langs = ['en', 'ne'] as const;
export type Lang = (typeof langs)[number];

export interface Visit {
  /** Of the web app that is visited; otherwise the one all tests share. */
  webUrl?: string;
  screen?: typeof phone;
  /** Pixels of the screen for one of the page's: phones have two or three. */
  density?: number;
  scheme?: 'light' | 'dark';
  scripts?: boolean;
  languages?: string;
  /** The pages have their worker, which keeps them: what a visit asks for is otherwise what the network is asked for. */
  worker?: boolean;
  /** What clocks show all the time. */
  clock?: Date;
  /** Errors the test brings about itself: the browser reports every answer above 399. */
  expected?: RegExp;
}

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** "ad" or "ads" as a word of an address. */
export const blockedWord = /(^|[/._-])ads?([/._-]|$)/i;

let browser: Browser | undefined;
let profiles: Profiles;

/** One browser for all files of a run: it ends with the process, and a new one comes after one that crashed. */
async function openProfiles(): Promise<Profiles> {
  if (!browser?.isConnected()) {
    const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
    browser = await chromium.launch({ executablePath, args: flags });
    profiles = new Profiles(browser);
  }
  return profiles;
}

/** Has the browser there before the first test, which its start would be counted to. */
export function useBrowser(): void {
  beforeAll(async () => {
    await openProfiles();
  });
}

/**
 * Opens pages as one visitor with an empty profile and calls `work`. Whatever the page reports as an error (a script,
 * a refused policy, a missing file) fails the test.
 */
export async function visit(
  {
    webUrl = inject('webUrl'),
    screen = phone,
    density = 1,
    scheme = 'light',
    scripts = true,
    languages,
    worker = false,
    clock,
    expected = /40[14]/,
  }: Visit,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const options: BrowserContextOptions = {
    baseURL: webUrl,
    viewport: screen,
    deviceScaleFactor: density,
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    serviceWorkers: worker ? 'allow' : 'block',
    ...(languages ? { extraHTTPHeaders: { 'accept-language': languages } } : {}),
  };
  const profiles = await openProfiles();
  const profile = await profiles.take(options);
  const errors: string[] = [];
  try {
    const page = await profile.context.newPage();
    await slowDown(page);
    if (clock) await page.clock.setFixedTime(clock);
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (blockedWord.test(pathname)) errors.push(`asked for ${pathname}, which blockers hide`);
    });
    page.on('console', (message) => {
      // A page that is not found says so itself, and so does one that asks who is signed in; all else is news.
      if (message.type() === 'error' && !expected.test(message.text()))
        errors.push(`${message.text()} (${message.location().url})`);
    });
    await work(page);
  } catch (error) {
    await profile.context.close().catch(() => {});
    throw error;
  }
  // A clock is that of the whole profile, and cannot be set going again.
  if (clock) await profile.context.close();
  else await profiles.giveBack(profile);
  if (errors.length > 0) throw new Error(`The page reported: ${errors.join('; ')}`);
}

/** For `evaluate`: what is in the middle of an element on the screen is the element, so that a person sees it. */
export function isSeen(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + height / 2);
  return top !== null && element.contains(top);
}

/** For `evaluate`: whether somebody who types now types there. */
export function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}

/** Gives the screen another size, and waits for the page to have it. */
export async function resize(page: Page, screen: typeof phone): Promise<void> {
  await page.setViewportSize(screen);
  await page.waitForFunction((width) => innerWidth === width, screen.width);
}

/** Ids of the listings on the page, in order. */
export function listingIds(page: Page): Promise<string[]> {
  return page
    .locator('[data-listing]:not(favourite-heart)')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-listing') ?? ''));
}
