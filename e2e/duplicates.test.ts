import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { langs, useBrowser, visit } from './browser.ts';
import { becomeMember, postByApi, texts } from './people.ts';

useBrowser();

describe('what somebody offers already', () => {
  for (const lang of langs) {
    it(`is shown beside what they are about to post, and it is theirs to say what is true, ${lang}`, async () => {
      await visit({ expected: /409|Failed to load resource/ }, async (page) => {
        const { post } = texts[lang];
        await becomeMember(page, 'Dolma Namuna');
        await postByApi(page);
        const { id } = await postByApi(page, { title: 'Wooden table, four chairs', publish: false });
        await page.goto(`/${lang}/post?listing=${id}&step=preview`);
        await page.getByRole('button', { name: post.publish, exact: true }).click();
        const dialog = page.getByRole('dialog', { name: post.duplicateTitle });
        await dialog.getByText('Wooden table with four chairs', { exact: true }).waitFor();
        expect(await dialog.getByText('Wooden table, four chairs', { exact: true }).count()).toBe(1);
        expect(await findProblems(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        const choice = lang === 'en' ? post.isDifferent : post.renewOlder;
        await dialog.getByRole('button', { name: choice, exact: true }).click();
        await page.getByRole('heading', { name: post.postedTitle }).waitFor();
      });
    });
  }
});
