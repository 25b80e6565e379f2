import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, type Lang, langs, listingIds, phone, useBrowser, visit } from './browser.ts';
import { texts } from './people.ts';

useBrowser();

/** The button below the filters, which says how many it would show. */
const showButton = (page: Page) => page.locator('.filters button[type=submit]');

const openFilters = (page: Page, lang: Lang) =>
  page.getByRole('link', { name: texts[lang].search.filters }).first().click();

const waysOfWriting = ['कोटेश्वरमा कोठा भाडामा', 'koteshwor ma kotha bhadama', 'room for rent in Koteshwor'];

describe('a room in Koteshwor', () => {
  const found = new Set<string>();

  for (const lang of langs) {
    for (const [name, screen] of Object.entries({ phone, desktop })) {
      for (const words of waysOfWriting) {
        it(`is found by "${words}" on a ${name}, ${lang}`, async () => {
          await visit({ screen }, async (page) => {
            await page.goto(`/${lang}`);
            await page.locator('main input[name=q]').fill(words);
            await page.keyboard.press('Enter');
            await page.waitForURL(/\/search\?q=/);
            const ids = await listingIds(page);
            expect(ids.length).toBeGreaterThan(0);
            found.add([...ids].sort().join());
            await page.locator('[data-listing] h3 a').first().click();
            await page.waitForURL(/\/listing\//);
            expect(await page.locator('dl.facts').innerText()).toMatch(/Koteshwor|कोटेश्वर|Kathmandu|काठमाडौँ/);
          });
        });
      }
    }
  }

  it('is the same listings however it was written, wherever it was read', () => {
    expect(found.size).toBe(1);
  });
});

describe('filters', () => {
  it('narrow by category, place and price, and say so', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.goto('/en/search?category=property');
      await page.locator('#category').selectOption('property/rooms');
      await page.locator('#where').fill('kathmandu');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await page.locator('input[name=place]').inputValue()).toMatch(/kathmandu/);
      await page.locator('#minPrice').fill('5 hajar');
      await page.locator('#maxPrice').fill('50k');
      await showButton(page).click();
      await page.waitForURL(/maxPrice=50k/);
      const chips = await page.getByRole('list', { name: 'Chosen filters' }).innerText();
      expect(chips).toContain('Rooms for rent');
      expect(chips).toContain('from रू 5,000');
      expect(chips).toContain('up to रू 50,000');
      const prices = await page.locator('[data-listing] .price').allInnerTexts();
      expect(prices.length).toBeGreaterThan(0);
      for (const price of prices) {
        const rupees = Number(price.replace(/\/.*/, '').replace(/[^\d]/g, ''));
        expect(rupees).toBeGreaterThanOrEqual(5000);
        expect(rupees).toBeLessThanOrEqual(50_000);
      }
    });
  });

  it('suggest places though the script runs before the field is there, as one from the cache may', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.route('**/en/search', async (route) => {
        const response = await route.fetch();
        // Without "async" the script runs where it stands, before the field, and the page is read no further until then.
        const early = /(<script src="\/dist\/place-picker[^"]*") async=""/;
        const body = (await response.text()).replace(early, '$1');
        const script = body.search(/<script src="\/dist\/place-picker[^"]*"><\/script>/);
        expect(script).toBeGreaterThan(0);
        expect(body.indexOf('<input id="where"')).toBeGreaterThan(script);
        await route.fulfill({ response, body });
      });
      await page.goto('/en/search');
      await page.locator('#where').fill('koteshwor');
      await page.getByRole('option', { name: 'Koteshwor, Kathmandu' }).waitFor();
      expect(await page.locator('#where').getAttribute('aria-expanded')).toBe('true');
    });
  });

  it('can be taken away one by one', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.goto('/en/search?q=kotha&category=property%2Frooms&maxPrice=20000');
      await page.getByRole('link', { name: 'Remove: Rooms for rent' }).click();
      await page.waitForURL((url) => !url.searchParams.has('category'));
      expect(new URL(page.url()).searchParams.get('maxPrice')).toBe('20000');
    });
  });

  it('work on a phone without scripts, the place found from what was typed', async () => {
    await visit({ scripts: false }, async (page) => {
      await page.goto('/ne/search?q=kotha');
      await openFilters(page, 'ne');
      await page.locator('#where').fill('कोटेश्वर');
      await page.locator('#maxPrice').fill('२० हजार');
      await showButton(page).click();
      await page.waitForURL(/where=/);
      expect(await page.locator('#where').inputValue()).toContain('कोटेश्वर');
      expect(await page.locator('input[name=place]').inputValue()).toContain('koteshwor');
      expect((await listingIds(page)).length).toBeGreaterThan(0);
    });
  });

  it('tell beside the field when a price cannot be read, and keep what was typed', async () => {
    await visit({}, async (page) => {
      await page.goto('/en/search?q=room&minPrice=cheap&where=Kathmandu');
      const field = page.locator('#minPrice');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#minPrice-error').innerText()).toContain('22.5 lakh');
      expect(await field.inputValue()).toBe('cheap');
      expect(await page.locator('#where').inputValue()).toBe('Kathmandu');
      expect(await field.isVisible()).toBe(true);
    });
  });

  it('ask which is meant where a price may be read in two ways', async () => {
    await visit({}, async (page) => {
      await page.goto('/ne/search?maxPrice=25.000');
      await page.locator('#list').getByRole('link', { name: 'रू २५,०००' }).click();
      await page.waitForURL(/maxPrice=25000/);
      expect((await listingIds(page)).length).toBeGreaterThan(0);
    });
  });

  it('tell when the lower price is above the upper one', async () => {
    await visit({}, async (page) => {
      await page.goto('/ne/search?minPrice=२+लाख&maxPrice=1+lakh');
      expect(await page.locator('#minPrice-error').innerText()).toBe('तल्लो मूल्य माथिल्लोभन्दा बढी छ।');
    });
  });
});

describe('the order of results', () => {
  it('by price says how many it leaves out, and leads to all', async () => {
    await visit({}, async (page) => {
      await page.goto('/en/search?sort=price_asc');
      const note = page.locator('.note', {
        hasText: /\d+ listings without a price that compares are left out/,
      });
      await note.getByRole('link').click();
      await page.waitForURL((url) => !url.search.includes('sort'));
    });
  });

  const prices = (page: Page) =>
    page
      .locator('[data-listing] .price')
      .allInnerTexts()
      .then((texts) => texts.map((text) => Number(text.replace(/\/.*/, '').replace(/[^\d]/g, ''))));

  it('is a press away on a phone without scripts, and survives filtering', async () => {
    await visit({ scripts: false }, async (page) => {
      const { search } = texts.en;
      await page.goto('/en/search?category=property%2Frooms');
      const orders = page.getByRole('navigation', { name: search.sort });
      const current = orders.locator('[aria-current]');
      const openOrders = page.locator('button[popovertarget=sorts]');
      await openOrders.click();
      expect(await current.allInnerTexts()).toEqual([search.sort_newest]);
      expect(await orders.getByRole('link', { name: search.sort_relevance }).count()).toBe(0);
      await orders.getByRole('link', { name: search.sort_price_asc }).click();
      await page.waitForURL(/category=property%2Frooms&sort=price_asc$/);
      expect(await openOrders.innerText()).toContain(search.sort_price_asc);
      const ascending = await prices(page);
      expect(ascending.length).toBeGreaterThan(1);
      expect(ascending).toEqual(ascending.toSorted((one, other) => one - other));

      await openFilters(page, 'en');
      await page.locator('#maxPrice').fill('12 hajar');
      await showButton(page).click();
      await page.waitForURL(/maxPrice=12/);
      expect(new URL(page.url()).searchParams.get('sort')).toBe('price_asc');
      expect(await openOrders.innerText()).toContain(search.sort_price_asc);
    });
  });

  it('is by match first where there are words, and starts from the first page again', async () => {
    await visit({}, async (page) => {
      const { search } = texts.ne;
      await page.goto('/ne/search?q=pokhara');
      const orders = page.getByRole('navigation', { name: search.sort });
      const openOrders = page.locator('button[popovertarget=sorts]');
      expect(await openOrders.innerText()).toContain(search.sort_relevance);
      await page.getByRole('link', { name: search.next }).click();
      await page.waitForURL(/cursor=/);
      await openOrders.click();
      await orders.getByRole('link', { name: search.sort_newest }).click();
      await page.waitForURL((url) => url.search === '?q=pokhara&sort=newest');
    });
  });
});

describe('lists of a category or a place', () => {
  for (const lang of langs) {
    it(`are narrowed by the other on a phone without scripts, ${lang}`, async () => {
      await visit({ scripts: false }, async (page) => {
        const { category, place } = texts[lang];
        const kathmandu = { en: 'Kathmandu', ne: 'काठमाडौँ' }[lang];
        const property = { en: 'Property', ne: 'घरजग्गा' }[lang];
        await page.goto(`/${lang}/c/property`);
        await page.locator('a[href="#filters-place"]').click();
        await page.getByRole('navigation', { name: category.inCities }).getByText(kathmandu).click();
        await page.waitForURL('**/c/property/in/**');
        const there = page.url();
        const narrowed = await listingIds(page);
        expect(narrowed.length).toBeGreaterThan(0);
        const heading = await page.getByRole('heading', { level: 1 }).innerText();
        expect(heading).toContain(property);
        expect(heading).toContain(kathmandu);

        await page.goto(`/${lang}/in/kathmandu/kathmandu`);
        await page.getByRole('navigation', { name: place.categories }).getByText(property).click();
        await page.waitForURL(there);
        expect(await listingIds(page)).toEqual(narrowed);
      });
    });
  }
});

describe('results', () => {
  it('go on to the next page and back to the first', async () => {
    await visit({}, async (page) => {
      await page.goto('/en/search?sort=price_asc');
      const first = await listingIds(page);
      await page.getByRole('link', { name: 'Next page' }).click();
      await page.waitForURL(/cursor=/);
      const second = await listingIds(page);
      expect(second.length).toBeGreaterThan(0);
      expect(second.filter((id) => first.includes(id))).toEqual([]);
      expect(new URL(page.url()).searchParams.get('sort')).toBe('price_asc');
      await page.getByRole('link', { name: 'Previous page' }).click();
      await page.waitForURL((url) => !url.searchParams.has('cursor'));
      expect(await listingIds(page)).toEqual(first);
    });
  });

  it('start from the first page when the link is stale', async () => {
    await visit({}, async (page) => {
      await page.goto('/en/search?cursor=not-a-cursor');
      expect(await page.locator('.note').innerText()).toContain('no longer there');
      expect((await listingIds(page)).length).toBeGreaterThan(0);
    });
  });

  it('help when there are none', async () => {
    await visit({}, async (page) => {
      await page.goto('/ne/search?q=zqxjkvw');
      expect(await page.locator('main h2').innerText()).toBe('केही भेटिएन');
      await page.getByRole('link', { name: texts.ne.search.emptyNewest }).click();
      await page.waitForURL((url) => !url.searchParams.has('q'));
      expect((await listingIds(page)).length).toBeGreaterThan(0);
      await page.goto('/ne/search?q=kotha&minPrice=99crore');
      await page.getByRole('link', { name: texts.ne.search.emptyAction }).click();
      await page.waitForURL((url) => url.search === '?q=kotha');
      expect((await listingIds(page)).length).toBeGreaterThan(0);
    });
  });

  it('leave out a filter that does not exist, and say so', async () => {
    await visit({}, async (page) => {
      await page.goto('/en/search?category=no/such&place=nowhere');
      expect(await page.locator('.note').first().innerText()).toContain('left out');
      expect((await listingIds(page)).length).toBeGreaterThan(0);
    });
  });
});
