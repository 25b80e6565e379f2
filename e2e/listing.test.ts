import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, langs, phone, useBrowser, visit } from './browser.ts';
import { findListing } from './find-listing.ts';
import { becomeMember, memberByPhone, postByApi, texts } from './people.ts';

useBrowser();

describe('the head of a listing', () => {
  it('says the price in words, the place and the age, and the day in both calendars', async () => {
    await visit({}, async (page) => {
      await becomeMember(page, 'Seller of land');
      const { path } = await postByApi(page, { price: 225_000_000, priceUnit: 'piece' });
      for (const [lang, words, age, day] of [
        [
          'en',
          'Twenty-two lakh fifty thousand rupees / piece',
          'just now',
          /^\d+ \w+ 2\d{3} \(\d+ \w+ 2\d{3}\)$/,
        ],
        ['ne', 'बाइस लाख पचास हजार रुपैयाँ / गोटा', 'भर्खरै', /^[०-९]+ \S+ [०-९]{4} \([०-९]+ \S+ [०-९]{4}\)$/],
      ] as const) {
        await page.goto(`/${lang}${encodeURI(path)}`);
        const head = page.locator('.listing-head');
        // Compared without case: the style sheet makes the first letter large.
        expect((await head.innerText()).toLowerCase()).toContain(words.toLowerCase());
        expect(await head.locator('time').innerText()).toBe(age);
        expect(await head.locator('time').getAttribute('title')).toMatch(day);
        expect(await page.locator('.facts time').innerText()).toMatch(day);
        await head.locator('.listing-meta a').click();
        await page.waitForURL(`**/${lang}/in/kathmandu/kathmandu/koteshwor`);
      }
    });
  });

  it('says nothing in words where the price is asked for or nothing', async () => {
    await visit({}, async (page) => {
      await becomeMember(page, 'Giver of tables');
      for (const price of [{ price: null, categoryId: 'services/repair' }, { price: 0 }]) {
        const { path } = await postByApi(page, price);
        await page.goto(`/en${encodeURI(path)}`);
        expect(await page.locator('.listing-head').innerText()).not.toMatch(/rupee/i);
      }
    });
  });
});

describe('a listing on a phone', () => {
  for (const lang of langs)
    it(`has price, title, facts and contact within a screen and a half, ${lang}`, async () => {
      const { path } = await findListing(({ photoCount }) => photoCount > 1);
      await visit({}, async (page) => {
        await page.goto(`/${lang}${encodeURI(path)}`);
        for (const part of ['h1', '.listing-head .price', '.contact-write', '#details'])
          expect((await page.locator(part).boundingBox())?.y ?? 9999, part).toBeLessThan(740);
        const facts = await page.locator('.facts').boundingBox();
        expect((facts?.y ?? 9999) + (facts?.height ?? 0)).toBeLessThan(1110);
      });
    });
});

describe('the column beside a listing on a wide screen', () => {
  it('has seller, contact, place and safety, and stays in sight to the end of the text', async () => {
    await visit({ screen: desktop }, async (page) => {
      await becomeMember(page, 'Writer');
      const { path } = await postByApi(page, { description: 'A long line of text.\n'.repeat(90).trim() });
      await page.goto(`/en${encodeURI(path)}`);
      const aside = page.locator('.listing-aside > div');
      for (const part of ['#seller', '.contact', '#area', '#safety'])
        expect(await aside.locator(part).count(), part).toBe(1);
      expect((await aside.boundingBox())?.y).toBe((await page.locator('.listing-head').boundingBox())?.y);
      await page.locator('.more-text summary').click();
      await page.locator('.share').scrollIntoViewIfNeeded();
      const end = await aside.boundingBox();
      expect((end?.y ?? 0) + (end?.height ?? 0)).toBeGreaterThan(400);
    });
  });
});

describe('what is said of a seller', () => {
  it('is marked where a number was confirmed, and explained in a page of its own', async () => {
    await visit({}, async (page) => {
      await memberByPhone(page, 'Seller with a number');
      const { path } = await postByApi(page);
      for (const lang of langs) {
        const { seller, trust } = texts[lang];
        await page.goto(`/${lang}${encodeURI(path)}`);
        const panel = page.getByRole('region', { name: texts[lang].listing.seller, exact: true });
        expect(await panel.innerText()).toContain(seller.phoneVerified);
        await panel.getByRole('link', { name: seller.means }).click();
        await page.getByRole('heading', { name: trust.phoneTitle }).waitFor();
      }
    });
  });
});

describe('a listing can be sent on', () => {
  it('by the phone’s own list of apps where it has one, and then by none that could be taken for the seller’s', async () => {
    const list = await fetch(`${inject('apiUrl')}/api/ads?limit=1`).then((response) => response.json());
    await visit({}, async (page) => {
      await page.addInitScript(() => {
        navigator.share = async (data) => {
          document.documentElement.title = JSON.stringify(data);
        };
      });
      await page.goto(`/en${encodeURI(list.items[0].path)}`);
      const { share } = texts.en;
      expect(await page.getByRole('link', { name: /whatsapp|viber/i }).count()).toBe(0);
      await page.getByRole('button', { name: share.sheet, exact: true }).click();
      const sent = JSON.parse((await page.locator('html').getAttribute('title')) ?? '{}');
      expect(sent.title).toBe(await page.locator('h1').innerText());
      expect(sent.url).toBe(inject('webUrl') + encodeURI(`/en${list.items[0].path}`));
    });
  });

  for (const lang of langs) {
    it(`by links that carry its title and address, or by its address alone, ${lang}`, async () => {
      await visit({}, async (page) => {
        await becomeMember(page, 'Seller of tables');
        const title = 'काठको टेबल & 4 chairs, 100% teak';
        const { path } = await postByApi(page, { title });
        const address = inject('webUrl') + encodeURI(`/${lang}${path}`);
        const { share } = texts[lang];
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.goto(`/${lang}${encodeURI(path)}`);
        const leadsTo = async (name: string) => {
          const link = page.getByRole('link', { name, exact: true });
          expect(await link.getAttribute('rel')).toBe('noopener');
          return new URL((await link.getAttribute('href')) ?? '');
        };
        const whatsapp = await leadsTo(share.whatsapp);
        expect(whatsapp.origin + whatsapp.pathname).toBe('https://wa.me/');
        expect(whatsapp.searchParams.get('text')).toBe(`${title}\n${address}`);
        const viber = await leadsTo(share.viber);
        expect(viber.href).toMatch(/^viber:\/\/forward\?/);
        expect(viber.searchParams.get('text')).toBe(`${title}\n${address}`);
        expect((await leadsTo(share.facebook)).searchParams.get('u')).toBe(address);

        await page.getByRole('button', { name: share.copy }).click();
        await page.getByRole('button', { name: share.copied }).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
        expect(await smallTargets(page)).toEqual([]);
        expect(await findProblems(page)).toEqual([]);
      });
    });
  }

  it('without scripts by the links', async () => {
    const list = await fetch(`${inject('apiUrl')}/api/ads?limit=1`).then((response) => response.json());
    await visit({ scripts: false }, async (page) => {
      await page.goto(`/en${encodeURI(list.items[0].path)}`);
      const { share } = texts.en;
      expect(await page.getByRole('link', { name: share.whatsapp }).isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: share.copy }).count()).toBe(0);
      expect(await page.getByRole('button', { name: share.sheet, exact: true }).count()).toBe(0);
    });
  });
});

describe('whatever somebody wrote', () => {
  const words = 'A quiet room with sun in the morning. '.repeat(125).trim();
  const hostile = {
    'one endless word': { title: 'W'.repeat(90), description: 'ठूलोबजार'.repeat(600) },
    'right to left': { title: 'سجادة حمراء يدوية الصنع', description: 'بحالة ممتازة. سعر ثابت.' },
    'a very long text': { title: 'Room with a view', description: words },
  };

  for (const [name, listing] of Object.entries(hostile)) {
    it(`fits a narrow phone and is read in its own direction: ${name}`, async () => {
      await visit({ screen: { ...phone, width: 320 } }, async (page) => {
        await becomeMember(page, 'Writer');
        const { path } = await postByApi(page, listing);
        await page.goto(`/ne${encodeURI(path)}`);
        expect(await findProblems(page)).toEqual([]);
        const direction = await page.locator('h1').evaluate((element) => getComputedStyle(element).direction);
        expect(direction).toBe(name === 'right to left' ? 'rtl' : 'ltr');
        await page.goto('/ne/c/furniture/tables');
        expect(await findProblems(page)).toEqual([]);
      });
    });
  }

  it('is all there, the rest of a long text after one press, without scripts too', async () => {
    let path = '';
    await visit({}, async (page) => {
      await becomeMember(page, 'Writer');
      path = (await postByApi(page, hostile['a very long text'])).path;
    });
    await visit({ scripts: false }, async (page) => {
      await page.goto(`/en${encodeURI(path)}`);
      const text = page.locator('section[aria-labelledby=description]');
      expect((await text.innerText()).length).toBeLessThan(1100);
      await page.getByText(texts.en.listing.readOn).click();
      const shown = (await text.locator('p').allInnerTexts()).join(' ');
      expect(shown).toBe(words);
    });
  });
});

describe('a printed listing', () => {
  it('is the listing alone, in dark on white', async () => {
    const { path } = await findListing(({ photoCount }) => photoCount > 1);
    await visit({ scheme: 'dark' }, async (page) => {
      await page.goto(`/en${encodeURI(path)}`);
      await page.locator('[data-theme-toggle]').click();
      await page.locator('[data-theme-toggle]').click();
      await page.emulateMedia({ media: 'print' });
      for (const shown of ['h1', '.price', '.facts', '#photo-1', '#description', '#safety'])
        expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
      for (const left of ['header', 'footer', '.share', '#photo-2', '.thumbs', 'nav'])
        expect(await page.locator(left).first().isVisible(), left).toBe(false);
      const [ink, ground] = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor];
      });
      expect([ink, ground]).toEqual(['rgb(43, 27, 23)', 'rgb(255, 255, 255)']);
    });
  });
});
