import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, type Lang, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, postByApi, say, texts } from './people.ts';

useBrowser();

const handleOf = async (page: Page) => (await callAs(page)('GET /api/auth/me')).handle;
const title = 'Brass water jar of Patan';

async function check(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

/** Marks a listing as sold to somebody who wrote about it. */
async function sell(seller: Page, lang: Lang, id: number, buyer: string): Promise<void> {
  const { my } = texts[lang];
  await seller.goto(`/${lang}/my`);
  await seller.locator(`[data-listing="${id}"]`).getByRole('button', { name: my.markSold }).click();
  const dialog = seller.getByRole('dialog', { name: my.sellTitle });
  await dialog.getByRole('radio', { name: buyer }).check();
  await dialog.getByRole('button', { name: my.markSold }).click();
  await seller.locator(`[data-listing="${id}"][data-state=sold]`).waitFor();
  // It is shown as sold before the answer is there.
  await seller.getByText(my.doneSold).waitFor();
  const ways = seller.getByRole('button', { name: my.ways });
  if (await ways.isVisible()) await ways.click();
  await seller.getByRole('link', { name: my.dealsLink, exact: true }).click();
  await seller.getByText(say[lang]('deals.seller_to_confirm', { name: buyer })).waitFor();
  await check(seller);
}

async function write(page: Page, lang: Lang, stars: string, words: string): Promise<void> {
  const { deals } = texts[lang];
  await page.getByText(deals.write, { exact: true }).click();
  await page.getByRole('radio', { name: say[lang]('reviews.stars', { stars }) }).check();
  await page.getByRole('checkbox', { name: texts[lang].reviews.tag_polite }).check();
  await page.getByLabel(deals.text).fill(words);
  await page.getByRole('button', { name: deals.send, exact: true }).first().click();
  await page.getByText(deals.done_write, { exact: true }).waitFor();
}

for (const [lang, screen, scripts] of [
  ['ne', phone, false],
  ['en', desktop, true],
] as const)
  it(`two people say that something was sold, and write of each other, ${lang}, the buyer ${scripts ? 'with' : 'without'} scripts`, async () => {
    const { deals, reviews, report, reportAnswer, reportReview, notifications } = texts[lang];
    const four = lang === 'ne' ? '४' : '4';
    const five = lang === 'ne' ? '५' : '5';
    const [selling, buying] = [`Seller Namuna ${lang}`, `Buyer Namuna ${lang}`];
    await visit({ screen }, async (seller) => {
      await becomeMember(seller, selling);
      const { id } = await postByApi(seller, { title, categoryId: 'home/utensils' });
      const handle = await handleOf(seller);
      await visit({ screen, scripts }, async (buyer) => {
        await becomeMember(buyer, buying);
        await callAs(buyer)('POST /api/conversations', {
          body: { adId: id, clientId: crypto.randomUUID(), text: 'Is it still there?' },
        });
        await sell(seller, lang, id, buying);

        await buyer.goto(`/${lang}/notifications`);
        await buyer.getByRole('heading', { name: notifications.title }).waitFor();
        await buyer.getByRole('link', { name: title }).first().click();
        await buyer.getByRole('button', { name: deals.confirm }).click();
        await buyer.getByText(deals.done_confirm, { exact: true }).waitFor();
        await write(buyer, lang, four, 'Polite, and as it was described. 9841234567');

        await seller.goto(`/${lang}/my/deals`);
        await seller.getByText(say[lang]('deals.theyWrote', { name: buying })).waitFor();
        await seller.getByText(deals.write, { exact: true }).click();
        await check(seller);
        await seller.goto(`/${lang}/my/deals`);
        await write(seller, lang, five, 'Came on time and paid.');
        await seller.getByText('as it was described').waitFor();
        await seller.getByText(deals.answer, { exact: true }).click();
        await seller.getByLabel(deals.answerText).fill('Thank you, come again.');
        await seller.getByRole('button', { name: deals.send, exact: true }).click();
        await seller.getByText(deals.done_answer, { exact: true }).waitFor();
        await check(seller);

        await expect
          .poll(async () => {
            await buyer.goto(`/${lang}/seller/${handle}`);
            return buyer.getByText('Thank you, come again.').count();
          })
          .toBe(1);
        await buyer.getByText(reportAnswer.open).click();
        await buyer.getByRole('button', { name: reportAnswer.spam }).click();
        await buyer.getByText(scripts ? reportAnswer.done : report.doneTitle).waitFor();
      });

      await seller.goto(`/${lang}/seller/${handle}`);
      await seller.getByText(reviews.tooFew).waitFor();
      expect(await seller.getByText('9841234567').count()).toBe(0);
      await seller.getByText(reportReview.open).click();
      await check(seller);
      await seller.getByRole('button', { name: reportReview.fake_review }).click();
      await seller.getByText(reportReview.done).waitFor();
      const page = await seller.goto(`/${lang}/seller/${handle}/reviews`);
      expect(page?.status()).toBe(200);
      await seller.getByText('Thank you, come again.').waitFor();
      await check(seller);

      // A cursor that was cut off is no reason to show nothing.
      for (const path of [`/seller/${handle}/reviews`, '/my/deals', '/messages/plain', '/notifications']) {
        const first = await seller.goto(`/${lang}${path}?cursor=garbage`);
        expect([path, first?.status()]).toEqual([path, 200]);
        await seller.locator('main').getByText(buying).first().waitFor();
      }
    });
  });
