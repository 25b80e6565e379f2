import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** A phone that many in Nepal have. */
const phone = { width: 360, height: 740 };
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

export interface Phone {
  lang?: 'en' | 'ne';
  scheme?: 'light' | 'dark';
  /** Errors the test brings about itself: what the browser said and, after a space, of which address. */
  expected?: RegExp;
}

let browser: Browser;

/** One browser for the tests of a file. */
export function withBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: flags,
    });
  });
  afterAll(() => browser.close());
}

/**
 * The app as somebody has it who has just installed it. What it reports as an error (a script, an answer that is none) fails the
 * test.
 */
export async function openApp(
  { lang = 'en', scheme = 'light', expected }: Phone,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: inject('appUrl'),
    viewport: phone,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    colorScheme: scheme,
    locale: lang === 'ne' ? 'ne-NP' : 'en-GB',
    serviceWorkers: 'block',
  });
  const errors: string[] = [];
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => {
      const said = `${message.text()} ${message.location().url}`;
      if (message.type() === 'error' && !expected?.test(said)) errors.push(said);
    });
    await page.goto('/');
    await work(page, context);
  } finally {
    await context.close();
  }
  if (errors.length > 0) throw new Error(`The app reported: ${errors.join('; ')}`);
}
