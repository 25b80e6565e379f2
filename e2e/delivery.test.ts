import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { desktop, useBrowser, visit } from './browser.ts';
import { findListing } from './find-listing.ts';
import { becomeMember, texts } from './people.ts';
import { startWeb } from './servers.ts';

useBrowser();

// The same build, once as pages are sent and once with the switch on that sends them as Next makes them.
const ways = ['plain', 'next'] as const;
type Way = (typeof ways)[number];

const web: Record<Way, string> = { plain: '', next: '' };
let stop = async () => {};
let listing = '';

/** A double of the service that errors are sent to. */
const told: string[] = [];
const keeper = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  told.push(text);
  response.end('{}');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => keeper.listen(0, '127.0.0.1', resolve));
  const started = await startWeb(inject('apiUrl'), inject('internalSecret'), {
    PAGE_DELIVERY: 'next',
    SENTRY_DSN: `http://public@127.0.0.1:${(keeper.address() as AddressInfo).port}/1`,
    SENTRY_RELEASE: 'release-of-tests',
  });
  stop = started.stop;
  Object.assign(web, { plain: inject('webUrl'), next: started.webUrl });
  listing = encodeURI((await findListing(({ photoCount }) => photoCount === 2)).path);
});
afterAll(async () => {
  await stop();
  keeper.close();
});

/** Waits until what brings the page to life has: its own elements, and React where it was sent. */
async function awake(page: Page, react: boolean): Promise<void> {
  await page.waitForFunction((withReact) => {
    // These come with the first touch of what they belong to.
    const own = [
      ...document.querySelectorAll('main *:not(search-suggest, contact-reveal, photo-viewer)'),
    ].filter((element) => element.localName.includes('-'));
    const main = document.querySelector('main') ?? {};
    const taken = Object.keys(main).some((key) => key.startsWith('__reactFiber'));
    return own.every((element) => element.matches(':defined')) && (taken || !withReact);
  }, react);
}

interface Kind {
  path: () => string;
  status?: number;
  /** React is sent with it in any case. */
  interactive?: boolean;
  /** What somebody does there. */
  use?: (page: Page) => Promise<void>;
}

async function choosePlace(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).fill('kotesh');
  await page.getByRole('option', { name: 'Koteshwor' }).first().click();
  expect(await page.locator(`#${id}`).inputValue()).toContain('Koteshwor');
}

const pages: Record<string, Kind> = {
  front: { path: () => '/en' },
  category: { path: () => '/ne/c/property' },
  search: {
    path: () => '/en/search?q=kotha',
    use: async (page) => {
      await choosePlace(page, 'where');
      await page.locator('.filters button[type=submit]').click();
      await page.waitForURL(/place=[^&]*koteshwor/);
    },
  },
  listing: {
    path: () => `/en${listing}`,
    use: async (page) => {
      await page.getByRole('button', { name: texts.en.listing.nextPhoto }).click();
      const count = page.locator('.gallery-count span').last();
      await expect.poll(() => count.textContent()).toMatch(/^2 /);
    },
  },
  missing: { path: () => '/ne/listing/nothing-999999999', status: 404 },
  'sign in': {
    path: () => '/en/sign-in',
    interactive: true,
    use: async (page) => {
      await page.getByRole('radio', { name: texts.en.auth.by_email }).check();
      await page.getByLabel(texts.en.auth.password, { exact: true }).waitFor();
    },
  },
};

describe.each(Object.entries(pages))('the %s page', (_, { path, status = 200, interactive = false, use }) => {
  const seen: Partial<Record<Way, unknown>> = {};

  it.each(ways)('works as sent %s', async (way) => {
    // The API counts visits for the address it knows, and refuses those of the second process.
    await visit({ webUrl: web[way], screen: desktop, expected: /40[134]/ }, async (page) => {
      const answer = await page.goto(path());
      expect(answer?.status()).toBe(status);
      expect(answer?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      const react = (await page.locator('script[src^="/_next/"]').count()) > 0;
      expect(react, 'with React').toBe(interactive || way === 'next');
      await awake(page, react);
      seen[way] = [await page.locator('h1').innerText(), await page.title()];
      await use?.(page);
    });
  });

  it('is the same both ways', async () => {
    expect(seen.next).toEqual(seen.plain);
    // What was posted just now is on one of them a moment later. What is like a listing may differ.
    const listed = async (way: Way) => {
      const html = await fetch(web[way] + path()).then((answer) => answer.text());
      return [...html.matchAll(/<li class="card[^>]* data-listing="(\d+)"/g)].map(([, id]) => id);
    };
    if (interactive || path().includes('/listing/')) return;
    await expect
      .poll(async () => [await listed('next'), await listed('plain')])
      .toSatisfy(([one, other]) => one.length > 0 && isDeepStrictEqual(one, other));
  });
});

it.each(ways)('a form for members takes a place as sent %s', async (way) => {
  await visit({ webUrl: web[way] }, async (page) => {
    await becomeMember(page, 'Chandra Namuna');
    await page.goto('/en/profile');
    await choosePlace(page, 'place');
  });
});

const eventOf = (text: string) => JSON.parse(text.split('\n')[2] ?? '{}');
const ours = expect.objectContaining({
  release: 'release-of-tests',
  platform: 'javascript',
  transaction: 'search',
});

it('an error of a page is told with its release and place, once it is quiet', async () => {
  const visited = visit({ webUrl: web.next, expected: /40[134]/ }, async (page) => {
    await page.goto('/ne/search?q=9841234567');
    await awake(page, true);
    await page.waitForFunction(() => customElements.get('unread-count'));
    // What no number can be made of breaks the badge, as a fault of ours would.
    await page.evaluate(() =>
      document.dispatchEvent(
        new CustomEvent('waiting', { detail: { messages: Symbol('of +977 9841234567') } }),
      ),
    );
    await expect.poll(() => told.map(eventOf)).toContainEqual(ours);
  });
  // The visit itself reports the error as well.
  await expect(visited).rejects.toThrow('The page reported');
  const event = told.map(eventOf).find(({ transaction }) => transaction === 'search');
  expect(JSON.stringify(event)).toMatch(/\/dist\/together\.[\da-f]{12}\.js/);
  expect(JSON.stringify(event)).not.toContain('9841');
});
