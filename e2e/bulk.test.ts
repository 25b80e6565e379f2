import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, type Lang, phone, useBrowser, visit } from './browser.ts';
import { callAs, memberByPhone, say, texts } from './people.ts';
import { file } from './posting.ts';

useBrowser();

const heads = 'Title,Category,Price,Place,Description,Photos';
const description = 'Brass and wood in working order with its needles.';
const rows = (lang: Lang) => [
  `Gramophone no. 41 with a horn ${lang},sports/collectables,12 hajar,"Koteshwor, Kathmandu",${description},horn.jpg`,
  `Radio no. 52 of my grandfather ${lang},sports/collectables,25.000,Nowhereville,${description},`,
];

/** What looks at pages is a script itself. */
async function check(page: Page, scripts: boolean): Promise<void> {
  if (!scripts) return;
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

/** What was asked for is done by a job: with scripts the page shows it by itself, without somebody looks again. */
async function until(page: Page, lang: Lang, scripts: boolean, text: string): Promise<void> {
  if (scripts) await page.getByText(text).first().waitFor();
  else
    await expect
      .poll(async () => {
        const again = page.getByRole('link', { name: texts[lang].bulk.lookAgain });
        // Once it is done there is nothing more to look for.
        if ((await again.count()) > 0) await again.click();
        await page.waitForLoadState();
        return page.getByText(text).first().isVisible();
      })
      .toBe(true);
}

for (const [lang, screen, scripts] of [
  ['ne', phone, false],
  ['en', desktop, true],
] as const)
  it(`a shop sends a file, corrects a row and posts all, ${lang}, ${scripts ? 'with' : 'without'} scripts`, async () => {
    const { bulk } = texts[lang];
    const t = say[lang];
    await visit({ screen, scripts }, async (page) => {
      await memberByPhone(page, `Dokan Namuna ${lang}`);
      const name = `Old things ${lang}`;
      const { slug } = await callAs(page)('POST /api/shops', { body: { name }, key: crypto.randomUUID() });
      await page.goto(`/${lang}/my/shop?shop=${slug}`);
      await page.getByRole('link', { name: texts[lang].my.bulkLink }).click();
      await page.getByRole('heading', { name: bulk.title, level: 1 }).waitFor();
      await check(page, scripts);

      const csv = Buffer.from(`${heads}\n${rows(lang).join('\n')}\n`);
      await page
        .getByLabel(bulk.file, { exact: true })
        .setInputFiles({ name: 'things.csv', mimeType: 'text/csv', buffer: csv });
      await page.getByRole('button', { name: bulk.send, exact: true }).click();
      await page.waitForURL(/my\/bulk\?file=/);
      await until(page, lang, scripts, t('bulk.faulty', { count: 2 }));
      await check(page, scripts);

      const zip = Buffer.from(
        zipSync({
          'photos/horn.jpg': file(`demo/photos/${lang === 'ne' ? 'hammer-red-handle' : 'hat-straw'}.jpg`),
        }),
      );
      await page
        .getByLabel(bulk.zipFile, { exact: true })
        .setInputFiles({ name: 'p.zip', mimeType: 'application/zip', buffer: zip });
      await page.getByRole('button', { name: bulk.sendZip, exact: true }).click();
      await until(page, lang, scripts, t('bulk.faulty', { count: 1 }));

      const row = page.locator('#row-3');
      await row.getByText(/Rs 25 \/ Rs 25,000|रू 25 \/ रू 25,000/).waitFor();
      await row.locator('[name="cell.price"]').fill('25 hajar');
      await row.locator('[name="cell.place"]').fill('कोटेश्वर');
      await row.getByRole('button', { name: bulk.saveRow }).click();
      await page.getByText(bulk.noProblems).waitFor();
      await page.getByRole('link', { name: bulk.view_cards, exact: true }).click();
      const post = page.getByRole('button', { name: t('bulk.post', { count: 2 }) });
      // A photo is shown before all of the file has been looked at, and can be posted.
      await expect
        .poll(
          async () => {
            if (!scripts) await page.reload();
            return (await page.locator('.bulk-card img').count()) > 0 && (await post.isVisible());
          },
          { timeout: 60_000 },
        )
        .toBe(true);
      await check(page, scripts);

      await post.click();
      await until(page, lang, scripts, t('bulk.done', { count: 2 }));
      const { items } = await callAs(page)('GET /api/me/ads', { query: { shop: slug } });
      expect(items.map(({ price, photoCount }) => [price, photoCount]).sort()).toEqual([
        [1_200_000, 1],
        [2_500_000, 0],
      ]);
    });
  });
