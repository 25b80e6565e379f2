import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, langs, phone, useBrowser, visit } from './browser.ts';
import {
  becomeMember,
  callAs,
  memberByPhone,
  newNumber,
  postByApi,
  registerByPhone,
  say,
  texts,
} from './people.ts';

useBrowser();

const calls = { call: true, whatsapp: true, viber: false, hours: { from: 7, to: 20 } };

/** How much of the page has moved since it was first painted, without anybody's doing. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );
}

/** A seller with a number that may be shown, and a listing of theirs. */
async function seller(
  work: (listing: { id: number; path: string; number: string; page: Page }) => Promise<void>,
) {
  await visit({}, async (page) => {
    const number = await memberByPhone(page, 'Seller with a phone');
    await callAs(page)('PUT /api/me/contact', { body: calls });
    await work({ ...(await postByApi(page, { attributes: { negotiable: true } })), number, page });
  });
}

describe('a seller’s number', () => {
  it('stands in no page, no JSON and no structured data of their listing', async () => {
    await seller(async ({ id, path, number }) => {
      const devanagari = [...number].map((digit) => '०१२३४५६७८९'[Number(digit)]).join('');
      for (const address of [
        `${inject('apiUrl')}/api/ads/${id}`,
        ...langs.map((lang) => `${inject('webUrl')}/${lang}${encodeURI(path)}`),
      ]) {
        const text = await fetch(address).then((answer) => answer.text());
        expect(text).toContain('Wooden table');
        expect(text).not.toContain(number);
        expect(text).not.toContain(devanagari);
      }
    });
  });

  for (const lang of langs)
    it(`is shown after signing in from the listing, and counted for the seller, ${lang}`, async () => {
      await seller(async ({ path, number, page: own }) => {
        const { contact } = texts[lang];
        await visit({}, async (page) => {
          await page.goto(`/${lang}${encodeURI(path)}`);
          await page.getByRole('link', { name: contact.call, exact: true }).click();
          await page.waitForURL(`**/${lang}/sign-in?next=*`);
          await registerByPhone(page, lang, newNumber(), 'Buyer');
          await page.waitForURL(`**/${lang}/listing/**`);
          expect(await page.content()).not.toContain(number);
          await page.getByRole('link', { name: contact.call, exact: true }).click();
          const call = page.getByRole('link', { name: number });
          expect(await call.getAttribute('href')).toBe(`tel:+977${number}`);
          const whatsapp = await page.locator('.contact').getByRole('link', { name: contact.whatsapp });
          expect(await whatsapp.getAttribute('href')).toContain(`https://wa.me/977${number}?text=`);
          expect(await page.locator('.contact-ways').innerText()).toContain(lang === 'ne' ? '७ बजे' : '7 am');
          expect(await findProblems(page)).toEqual([]);
        });
        await own.goto(`/${lang}/profile`);
        await own.getByText(say[lang]('profile.seenThisWeek', { count: 1 })).waitFor();
      });
    });

  it('is offered once its seller chooses calls on the profile', async () => {
    await visit({}, async (own) => {
      const { profile, contact } = texts.ne;
      await memberByPhone(own, 'Seller who may be called');
      const { path } = await postByApi(own);
      await visit({}, async (page) => {
        const calls = async () => {
          await page.goto(`/ne${encodeURI(path)}`);
          return page.getByRole('link', { name: contact.call, exact: true }).count();
        };
        expect(await calls()).toBe(0);
        await own.goto('/ne/profile');
        await own.getByLabel(profile.reachCall, { exact: true }).check();
        await own.getByRole('button', { name: profile.reachSave }).click();
        await own.getByRole('region', { name: profile.reach }).getByText(profile.saved).waitFor();
        await expect.poll(calls).toBe(1);
      });
    });
  });

  it('is not shown to somebody without one, who is told so', async () => {
    await seller(async ({ path }) => {
      await visit({ expected: /40[134]/ }, async (page) => {
        await becomeMember(page, 'No phone');
        await page.goto(`/en${encodeURI(path)}`);
        await page.getByRole('link', { name: texts.en.contact.call, exact: true }).click();
        await page.getByText(texts.en.contact.phoneNeeded).waitFor();
        const add = page.getByRole('link', { name: texts.en.contact.addPhone });
        expect(await add.getAttribute('href')).toBe('/en/profile');
      });
    });
  });
});

describe('the contact of a listing', () => {
  for (const scripts of [true, false])
    it(`starts a message with a ready sentence, scripts ${scripts ? 'on' : 'off'}`, async () => {
      await seller(async ({ id, path }) => {
        const { contact } = texts.ne;
        await visit({ screen: { ...phone, width: 320 }, scripts, expected: /40[134]/ }, async (page) => {
          await page.goto(`/ne${encodeURI(path)}`);
          // The bar is in place of the tab bar, and covers nothing at the end.
          expect(await page.locator('.tabs').count()).toBe(0);
          await page.locator('footer p').scrollIntoViewIfNeeded();
          const foot = await page.locator('footer').boundingBox();
          const bar = await page.locator('.contact-bar').boundingBox();
          await page.mouse.wheel(0, 100_000);
          await expect
            .poll(async () => ((await page.locator('footer').boundingBox())?.y ?? 0) + (foot?.height ?? 0))
            .toBeLessThanOrEqual((bar?.y ?? 0) + 1);
          expect(await page.locator('.heart').first().isVisible()).toBe(scripts);
          if (scripts) expect(await smallTargets(page)).toEqual([]);
          const write = page.getByRole('button', { name: contact.message, exact: true });
          await write.click();
          await page.getByRole('button', { name: contact.close }).click();
          await write.click();
          if (scripts) expect(await findProblems(page)).toEqual([]);
          await page.getByRole('button', { name: contact.ready1 }).click();
          await page.waitForURL('**/ne/messages/new?*');
          const { searchParams } = new URL(page.url());
          expect([searchParams.get('listing'), searchParams.get('text')]).toEqual([
            String(id),
            contact.ready1,
          ]);
        });
      });
    });

  it('is the way to edit it for its seller, and none once it is sold', async () => {
    await seller(async ({ id, path, page }) => {
      await page.goto('/en/my');
      await page.locator('.my-item').first().waitFor();
      await page.goto(`/en${encodeURI(path)}`);
      expect(await page.locator('.listing-head').innerText()).toMatch(/negotiable/i);
      const edit = page.locator('.contact').getByRole('link', { name: texts.en.my.edit });
      await edit.waitFor();
      expect(await edit.getAttribute('href')).toBe(`/en/edit?listing=${id}`);
      expect(await page.locator('.contact-write').isVisible()).toBe(false);
      await page.locator('.contact').getByRole('button', { name: texts.en.my.task_confirm }).click();
      await page.getByText(texts.en.my.done_confirm).waitFor();
      expect((await callAs(page)('GET /api/me/ads/{id}', { params: { id } })).confirmedAt).not.toBeNull();
      // What others did with it, which only its seller is told.
      await visit({}, async (buyer) => {
        await memberByPhone(buyer, 'Somebody who asks');
        await callAs(buyer)('PUT /api/me/favourites/{adId}', { params: { adId: id } });
        await callAs(buyer)('POST /api/conversations', {
          body: { adId: id, clientId: crypto.randomUUID(), text: 'Is it still there?' },
        });
      });
      for (const screen of [phone, desktop]) {
        await page.setViewportSize(screen);
        await page.goto(`/ne${encodeURI(path)}`);
        for (const figure of ['favourites', 'conversations']) {
          const shown = page.locator(`.contact-mine [data-figure=${figure}]`);
          await expect.poll(() => shown.textContent()).toBe('१');
          expect(await shown.isVisible()).toBe(true);
        }
        expect(await shiftOf(page)).toBe(0);
        expect(await findProblems(page)).toEqual([]);
      }
      await page.setViewportSize(phone);
      await callAs(page)('PUT /api/ads/{id}/reserved', {
        params: { id },
        body: { reserved: true },
        key: crypto.randomUUID(),
      });
      await expect
        .poll(async () => (await page.request.get(`/en${encodeURI(path)}`)).text())
        .toContain(texts.en.contact.reservedText);
      await callAs(page)('POST /api/ads/{id}/state', {
        params: { id },
        body: { to: 'sold' },
        key: crypto.randomUUID(),
      });
      await expect
        .poll(async () => (await page.request.get(`/en${encodeURI(path)}`)).text())
        .toContain(texts.en.listing.soldText);
      await page.goto(`/en${encodeURI(path)}`);
      expect(await page.locator('.note-alert').innerText()).toMatch(
        /Sold on \d+ \w+ 20\d\d \(\d+ \w+ 20\d\d\)\./,
      );
      expect(await page.locator('.listing-head').innerText()).not.toMatch(/negotiable/i);
      expect(await page.locator('.contact').count()).toBe(0);
      // To its seller the page still says how it did.
      await page.locator('.contact-sold .contact-mine').getByText(texts.en.contact.yours).waitFor();
      expect(await page.locator('.tabs').isVisible()).toBe(true);
    });
  });
});

describe('hearts', () => {
  const saved = (page: Page) => page.locator('.heart [aria-pressed=true]');

  it('keep listings on the phone, and hand them to the account on signing in', async () => {
    await visit({}, async (page) => {
      await page.goto('/en/c/property');
      const cards = page.locator('.card');
      for (const index of [0, 1, 2]) await cards.nth(index).locator('.heart button').click();
      await cards.nth(1).locator('.heart button').click();
      expect(await saved(page).count()).toBe(2);
      const ids = await Promise.all([2, 0].map((index) => cards.nth(index).getAttribute('data-listing')));
      await page.goto('/en/favourites');
      const items = page.locator('.kept-item');
      await items.first().waitFor();
      const shown = () => items.evaluateAll((all) => all.map((item) => item.getAttribute('data-listing')));
      await expect.poll(shown).toEqual(ids);
      await page.locator('main').getByRole('link', { name: texts.en.favourites.signIn, exact: true }).click();
      // As goto would: the form is written in the page, and asks for a code once its scripts are there.
      await page.waitForURL(/\/en\/sign-in/);
      await registerByPhone(page, 'en', newNumber(), 'Keeper');
      await page.waitForURL('**/en/favourites');
      await items.first().waitFor();
      await expect.poll(shown).toEqual(ids);
      const kept = async () => (await callAs(page)('GET /api/me/favourite-ids')).ids.map(String);
      await expect.poll(kept).toEqual(ids);

      await page.goto('/en/c/property');
      await expect.poll(() => saved(page).count()).toBe(2);
      await cards.nth(0).locator('.heart button').click();
      expect(await saved(page).count()).toBe(1);
      await expect.poll(async () => (await callAs(page)('GET /api/me/favourite-ids')).ids.length).toBe(1);
    });
  });

  it('show what became of a listing, and forget it with a way back', async () => {
    await seller(async ({ id, page: own }) => {
      await visit({ screen: desktop }, async (page) => {
        await memberByPhone(page, 'Keeper');
        await callAs(page)('PUT /api/me/favourites/{adId}', { params: { adId: id } });
        await callAs(own)('PATCH /api/ads/{id}', {
          params: { id },
          body: { price: 1_000_000, version: 1 },
          key: crypto.randomUUID(),
        });
        await page.goto('/ne/favourites');
        const item = page.locator('.kept-item');
        await item.getByText(say.ne('favourites.drop', { amount: 'रू २,०००' })).waitFor();
        expect(await findProblems(page)).toEqual([]);
        await item.locator('.kept-forget').click();
        await page.getByText(texts.ne.favourites.emptyTitle).waitFor();
        await page.getByRole('button', { name: texts.ne.form.undo }).click();
        await item.waitFor();
        await expect.poll(async () => (await callAs(page)('GET /api/me/favourite-ids')).ids).toEqual([id]);
      });
      await own.goto('/en/my');
      await own.getByText(say.en('my.favourites', { count: 1 })).waitFor();
    });
  });

  it('leave nothing behind when somebody signs out', async () => {
    await seller(async ({ page }) => {
      const list = await fetch(`${inject('apiUrl')}/api/ads?limit=2`).then((answer) => answer.json());
      const other = list.items.at(-1);
      await page.goto(`/en${encodeURI(other.path)}`);
      await page.locator('.heart-bar button').click();
      await page.goto('/en/favourites');
      await page.getByRole('heading', { name: texts.en.favourites.visited }).waitFor();
      await page.goto('/en/profile');
      await page.getByRole('button', { name: texts.en.profile.signOut }).click();
      await page.waitForURL(/\/en$/);
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    });
  });
});
