import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { langs, useBrowser, visit } from './browser.ts';
import { becomeMember, postByApi, texts } from './people.ts';
import {
  chooseCategory,
  counts,
  fillDetails,
  keptPhotos,
  next,
  photos,
  photosAre,
  refused,
  titleOf,
  written,
} from './posting.ts';

useBrowser();

describe('nothing typed is lost', () => {
  it('when the session ends in the middle: one signs in on the spot, and it goes on', async () => {
    await visit({ expected: refused }, async (page) => {
      const { auth, post } = texts.en;
      const member = await becomeMember(page, 'Kamala Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      await next(page, 'en', 'details');
      await page.getByLabel(post.listingTitle, { exact: true }).fill('Room before the session ended');
      await page.locator('[data-save=saved]').waitFor();
      await page.context().clearCookies();
      await fillDetails(page, 'en');

      await page.getByRole('heading', { name: auth.expiredTitle }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: auth.by_email }).check();
      await dialog.getByRole('textbox', { name: auth.email }).fill(member.email);
      await dialog.getByLabel(auth.password, { exact: true }).fill(member.password);
      await dialog.getByRole('button', { name: auth.signIn, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await titleOf(page, 'en')).toBe(written.en.title);

      await page.locator('[data-save=saved]').waitFor();
      expect(await counts(page)).toMatchObject({ draft: 1, live: 0 });
    });
  });

  it('by a reload, by going back, by a mistake, or while there is no line', async () => {
    await visit({ expected: /400|Failed to load resource|ERR_INTERNET/ }, async (page) => {
      const { form, listing, post } = texts.ne;
      await becomeMember(page, 'Bishnu Namuna');
      await page.goto('/ne/post');
      await chooseCategory(page, 'ne');
      await page.setInputFiles('#photos', photos.slice(0, 1));
      await photosAre(page, 'ready', 1);
      await next(page, 'ne', 'details');
      const title = page.getByLabel(post.listingTitle, { exact: true });
      const price = page.getByLabel(post.price, { exact: true });

      // The first field that needs it takes the focus.
      await title.fill('');
      await price.fill('cheap');
      await page.getByRole('button', { name: post.next, exact: true }).click();
      await page.locator('#title-error').waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('title');
      expect(await page.locator('#price-error').textContent()).toBe(post.badPrice);
      expect(await price.inputValue()).toBe('cheap');
      expect(await findProblems(page)).toEqual([]);

      await page.context().setOffline(true);
      await fillDetails(page, 'ne');
      await page.getByText(form.offlineKept).waitFor();
      await page.locator('[data-save=local]').waitFor();
      await page.context().setOffline(false);
      await page.reload();
      expect(await titleOf(page, 'ne')).toBe(written.ne.title);
      expect(await price.inputValue()).toBe(written.ne.price);
      expect(await page.getByLabel(listing.description, { exact: true }).inputValue()).toBe(
        written.ne.description,
      );
      await page.locator('[data-save=saved]').waitFor();

      // One field is refused: it is named above the form and says why itself. Its letters are kept as two each, so that
      // the browser does not count what the API does.
      await title.fill('\u0958'.repeat(60));
      await page.locator('#title-error').waitFor();
      const sentence = (await page.locator('#title-error').textContent()) ?? '';
      expect(sentence).toMatch(/९०/);
      expect(await title.getAttribute('aria-invalid')).toBe('true');
      expect(await title.getAttribute('aria-describedby')).toContain('title-error');
      await page.getByRole('status').getByText(`${post.listingTitle}: ${sentence}`).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await title.fill(written.ne.title);
      await page.locator('[data-save=saved]').waitFor();
      await page.locator('#title-error').waitFor({ state: 'detached' });

      // Back to a step that was seen before the listing had its number, and a reload there.
      await page.waitForURL(/listing=\d+/);
      await page.goBack();
      await page.getByRole('heading', { name: post.step_photos }).waitFor();
      await page.reload();
      await photosAre(page, 'ready', 1);
      await page.goForward();
      await page.getByRole('heading', { name: post.step_details }).waitFor();
      expect(await titleOf(page, 'ne')).toBe(written.ne.title);
      expect(await counts(page)).toMatchObject({ draft: 1, live: 0 });
    });
  });

  it('but is nothing that the next person on the phone sees', async () => {
    await visit({ expected: /Failed to load resource|ERR_INTERNET/ }, async (page) => {
      await becomeMember(page, 'Laxmi Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      await page.context().setOffline(true);
      await page.setInputFiles('#photos', photos.slice(0, 1));
      await expect.poll(() => keptPhotos(page)).toBe(1);
      await next(page, 'en', 'details');
      await fillDetails(page, 'en');
      await page.locator('[data-save=local]').waitFor();
      // The session ends by itself, and the page is shut: nobody has signed out.
      await page.context().clearCookies();
      await page.goto('about:blank');
      await page.context().setOffline(false);
      await becomeMember(page, 'Manish Namuna');
      await page.goto('/en/post?step=details');
      expect(await titleOf(page, 'en')).toBe('');
      await expect.poll(() => keptPhotos(page)).toBe(0);
      expect(await counts(page)).toMatchObject({ draft: 0, live: 0 });
    });
  });
});

/** An unfinished listing of the signed-in person, by the API. */
async function startDraft(page: Page, draft: object): Promise<number> {
  return (await postByApi(page, { title: undefined, price: undefined, publish: false, ...draft })).id;
}

describe('an unfinished listing', () => {
  it('is offered before another is begun: the one changed last, in both languages', async () => {
    await visit({}, async (page) => {
      await becomeMember(page, 'Maya Namuna');
      const title = 'Wooden bed with two drawers';
      const id = await startDraft(page, { title });
      for (const lang of langs) {
        const { my, post } = texts[lang];
        await page.goto(`/${lang}/post`);
        const offer = page.getByRole('region', { name: post.unfinished });
        await offer.getByText(title, { exact: true }).waitFor();
        expect(await offer.getByRole('link', { name: post.otherDrafts }).count()).toBe(0);
        expect(await findProblems(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        await offer.getByRole('button', { name: post.startNew }).click();
        await offer.waitFor({ state: 'detached' });
        await expect
          .poll(() => page.evaluate(() => document.activeElement?.textContent))
          .toBe(post.step_category);

        await page.reload();
        await offer.getByRole('link', { name: my.continue }).click();
        await page.waitForURL((url) => url.searchParams.get('listing') === String(id));
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await offer.count()).toBe(0);
      }
      const { my, post } = texts.en;
      await startDraft(page, {});
      await startDraft(page, { categoryId: undefined, placeId: undefined, description: undefined });
      await page.goto('/en/post');
      const offer = page.getByRole('region', { name: post.unfinished });
      await offer.getByText('Tables', { exact: false }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await offer.getByRole('link', { name: post.otherDrafts }).click();
      await page.getByRole('heading', { name: my.title, level: 1 }).waitFor();
      expect(new URL(page.url()).search).toBe('?state=draft');
      await page.getByText(title).first().waitFor();
    });
  });

  it('is not offered to itself, nor where there is none or it cannot be asked for', async () => {
    await visit({ expected: refused }, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Puja Namuna');
      await page.goto('/en/post');
      await page.getByLabel(post.findCategory).waitFor();
      const offer = page.getByRole('region', { name: post.unfinished });
      expect(await offer.count()).toBe(0);

      await chooseCategory(page, 'en');
      await next(page, 'en', 'details');
      await fillDetails(page, 'en');
      await page.locator('[data-save=saved]').waitFor();
      await page.goBack();
      await page.goBack();
      await page.getByRole('heading', { name: post.step_category }).waitFor();
      expect(await offer.count()).toBe(0);
      // In a tab of its own it is.
      const other = await page.context().newPage();
      await other.goto('/en/post');
      await other.getByRole('region', { name: post.unfinished }).getByText(written.en.title).waitFor();
      await other.route('**/api/me/listings?*', (route) => route.fulfill({ status: 500, body: '{}' }));
      await other.goto('/en/post');
      await other.getByLabel(post.findCategory).waitFor();
      expect(await other.getByRole('region', { name: post.unfinished }).count()).toBe(0);
    });
  });
});
