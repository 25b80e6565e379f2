import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { langs, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, postByApi, texts } from './people.ts';

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

  it('and that waits for its time is named, without being renewed', async () => {
    await visit({ expected: /409|Failed to load resource/ }, async (page) => {
      const { my, post } = texts.ne;
      await becomeMember(page, 'Pemba Namuna');
      const older = await postByApi(page, { publish: false });
      await callAs(page)('PUT /api/ads/{id}/schedule', {
        params: { id: older.id },
        body: { at: new Date(Date.now() + 86_400_000).toISOString() },
        key: crypto.randomUUID(),
      });
      const { id } = await postByApi(page, { title: 'Wooden table, four chairs', publish: false });
      await page.goto(`/ne/post?listing=${id}&step=preview`);
      await page.getByRole('button', { name: post.publish, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: post.duplicateTitle });
      await dialog.getByText(post.duplicateText_waiting).waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await dialog.getByRole('button', { name: post.renewOlder }).count()).toBe(0);
      await dialog.getByRole('link', { name: my.title }).click();
      await page.locator(`[data-listing="${older.id}"][data-state=scheduled]`).waitFor();
    });
  });
});
