import type { Browser, BrowserContext, BrowserContextOptions, CDPSession } from 'playwright-core';

/** A browser's profile, empty when it is taken. */
export interface Profile {
  context: BrowserContext;
  /** What it was opened with. */
  key: string;
  /** Of a page that stays open: with its window gone, the next page would cost as much as a new profile. */
  session: CDPSession;
  origin: string;
}

/** Kept for later visits; of servers that one file had, none comes. */
const mostIdle = 12;

/**
 * Profiles for visitors who have never been here. One that a visit is done with is emptied and given to the next of the same
 * kind: a new one costs the browser most of a second of processor time, which was a third of what many tests took.
 */
export class Profiles {
  readonly #browser: Browser;
  readonly #idle: Profile[] = [];

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async take(options: BrowserContextOptions): Promise<Profile> {
    const key = JSON.stringify(options);
    const at = this.#idle.findIndex((one) => one.key === key);
    const [known] = at < 0 ? [] : this.#idle.splice(at, 1);
    if (known) return known;
    const context = await this.#browser.newContext(options);
    const session = await context.newCDPSession(await context.newPage());
    return { context, key, session, origin: new URL(options.baseURL ?? '').origin };
  }

  /** Forgets all that the visit left: cookies, what pages stored, what the browser kept, what it was allowed. */
  async giveBack(profile: Profile): Promise<void> {
    const { context, session, origin } = profile;
    const [, ...pages] = context.pages();
    await Promise.all(pages.map((page) => page.close()));
    await context.clearCookies();
    await context.clearPermissions();
    await context.setGeolocation(null);
    await context.setOffline(false);
    await context.unrouteAll();
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.send('Network.clearBrowserCache');
    this.#idle.push(profile);
    if (this.#idle.length > mostIdle) await this.#idle.shift()?.context.close();
  }
}
