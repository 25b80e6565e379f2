import { nepalDay } from '@thulubazaar/nepal/calendar';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, type Lang, langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, memberByPhone, postByApi, texts } from './people.ts';
import { file } from './posting.ts';

useBrowser();

const names = { en: 'Gramophone House', ne: 'ग्रामोफोन घर' };
const things = { en: 'Gramophone with a brass horn', ne: 'पित्तलको भोंपु भएको ग्रामोफोन' };
const announced = { en: 'New records every Sunday.', ne: 'हरेक आइतबार नयाँ रेकर्ड।' };

/** Opens a part of one's own shop and fills its form. */
async function inPart(page: Page, part: string, work: (form: ReturnType<Page['locator']>) => Promise<void>) {
  const details = page.locator(`details#${part}`);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  await work(details);
  await page.locator(`details#${part}[open] .note[role=status]`).waitFor();
}

/** Opens a shop by its forms, and says when it is open, where it is and what is new. @returns its slug */
async function openShop(page: Page, lang: Lang): Promise<string> {
  const { myShop, search } = texts[lang];
  await page.goto(`/${lang}/my/shop`);
  expect(await findProblems(page)).toEqual([]);
  await page.getByLabel(myShop.name, { exact: true }).fill(names[lang]);
  await page.getByRole('button', { name: myShop.open, exact: true }).click();
  await page.waitForURL(/my\/shop\?shop=/);
  const slug = new URL(page.url()).searchParams.get('shop') ?? '';
  const { save } = myShop;
  await inPart(page, 'hours', async (form) => {
    for (const day of [0, 1, 2, 3, 4, 5, 6]) {
      await form.locator(`[name=from${day}]`).first().fill('00:00');
      await form.locator(`[name=to${day}]`).first().fill('00:00');
    }
    // Not today, when it is open in what follows; towards the end of the year they are known of, none is left.
    const holidays = form.locator(`[name=holiday]:not([value="${nepalDay(new Date())}"])`);
    if ((await holidays.count()) > 0) await holidays.last().check();
    expect(await findProblems(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await form.getByRole('button', { name: save, exact: true }).click();
  });
  await inPart(page, 'places', async (form) => {
    await form.getByLabel(search.place, { exact: true }).fill('koteshwor');
    await form.getByRole('option').first().click();
    await form.getByLabel(myShop.address, { exact: true }).fill('Beside the bank');
    await form.getByRole('button', { name: myShop.addPlace, exact: true }).click();
  });
  await inPart(page, 'announcements', async (form) => {
    await form.getByLabel(myShop.announcement, { exact: true }).fill(announced[lang]);
    await form.getByLabel(myShop.lastDay, { exact: true }).fill('2099-01-01');
    await form.getByRole('button', { name: myShop.announce, exact: true }).click();
  });
  await inPart(page, 'sections', async (form) => {
    await form.getByLabel(myShop.newSection, { exact: true }).first().fill('Gramophones');
    await form.getByRole('button', { name: save, exact: true }).click();
  });
  return slug;
}

describe('a shop', () => {
  for (const [lang, screen] of [
    [langs[0], phone],
    [langs[1], desktop],
  ] as const) {
    it(`is opened, sold from, visited, searched and followed, ${lang} at ${screen.width}`, async () => {
      const { shop, seller, savedSearches } = texts[lang];
      let slug = '';
      await visit({ screen }, async (page) => {
        await memberByPhone(page, 'Gita Namuna');
        slug = await openShop(page, lang);
        const { items } = await callAs(page)('GET /api/my/shops');
        const section = items[0]?.sections[0]?.id ?? null;
        await postByApi(page, { title: things[lang], shop: slug, shopSection: section });
        await postByApi(page, { title: `${lang} kerosene lamp, polished`, shop: slug });
      });
      await visit({ screen }, async (page) => {
        await page.goto(`/${lang}/shop/${slug}`);
        expect(await findProblems(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        await page.getByRole('heading', { level: 1, name: names[lang] }).waitFor();
        // Open day and night.
        await page.locator('open-now[data-open]').waitFor();
        await page.getByText(announced[lang]).waitFor();
        expect(await page.getByRole('link', { name: shop.map }).getAttribute('href')).toContain(
          'openstreetmap',
        );
        await page.getByRole('link', { name: 'Gramophones' }).click();
        await page.waitForURL(/shopSection=/);
        await expect.poll(() => page.locator('.cards .card').count()).toBe(1);
        await page.goBack();
        await page.locator('main form input[name=q]').fill('lamp');
        await page.getByRole('button', { name: shop.search }).last().click();
        await page.waitForURL(/\/search\?.*shop=/);
        await expect.poll(() => page.locator('.cards .card').count()).toBe(1);
        await page.locator('.card a').first().click();
        await page.getByRole('link', { name: seller.all }).click();
        await page.waitForURL(new RegExp(`/${lang}/shop/${slug}$`));
        await becomeMember(page, 'Hari Namuna');
        await page.goto(`/${lang}/shop/${slug}`);
        await page.getByRole('button', { name: savedSearches.watch_shop }).click();
        await page.getByRole('button', { name: savedSearches.watching_shop }).waitFor();
        await page.goto(`/${lang}/saved-searches`);
        await page.locator(`[data-shop=${slug}]`).waitFor();
        expect(await findProblems(page)).toEqual([]);
      });
    });
  }

  it('needs no scripts: neither to be visited, nor to be changed, its pictures included', async () => {
    const { myShop, shop } = texts.en;
    let slug = '';
    // Signing in does.
    await visit({ scripts: false }, async (page) => {
      await memberByPhone(page, 'Rita Namuna');
      await page.goto('/en/my/shop');
      await page.getByLabel(myShop.name, { exact: true }).fill('Plain House');
      await page.getByRole('button', { name: myShop.open, exact: true }).click();
      await page.waitForURL(/my\/shop\?shop=/);
      slug = new URL(page.url()).searchParams.get('shop') ?? '';
      await page.locator('details#pictures summary').click();
      const buffer = file('demo/photos/armchair-pink-swivel.jpg');
      await page
        .getByLabel(myShop.logo, { exact: true })
        .setInputFiles({ name: 'sign.jpg', mimeType: 'image/jpeg', buffer });
      await page.getByRole('button', { name: myShop.send, exact: true }).first().click();
      await page.locator('details#pictures[open] .note[role=status]').waitFor();
      // What is refused says why, where it was.
      await page.locator('details#basic summary').click();
      await page.locator('details#basic [name=slug]').fill('admin');
      await page.locator('details#basic').getByRole('button', { name: myShop.save, exact: true }).click();
      await page.locator('details#basic[open] [role=alert]').waitFor();
      await postByApi(page, { title: 'A plain thing of the plain house', shop: slug });
    });
    await visit({ scripts: false }, async (page) => {
      await page.goto(`/en/shop/${slug}`);
      await page.getByRole('heading', { level: 1, name: 'Plain House' }).waitFor();
      await page.locator('main form input[name=q]').fill('plain thing');
      await page.getByRole('button', { name: shop.search }).last().click();
      await page.waitForURL(/\/search\?.*shop=/);
      expect(await page.locator('.cards .card').count()).toBe(1);
    });
  });
});
