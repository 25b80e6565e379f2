import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { hasFocus, isSeen, type Lang, langs, useBrowser, visit } from './browser.ts';
import { becomeMember, postByApi, say, texts } from './people.ts';

useBrowser();

function item(page: Page, id: number) {
  return page.locator(`[data-listing="${id}"]`);
}

/** What everybody gets to read at the listing's address, as soon as the cache has heard of a change. */
async function publicPage(path: string, lang: Lang = 'en'): Promise<{ status: number; html: string }> {
  const answer = await fetch(`${inject('webUrl')}/${lang}${encodeURI(path)}`);
  return { status: answer.status, html: await answer.text() };
}

for (const lang of langs) {
  it(`a listing is marked sold, taken back, sold again, deleted and brought back, ${lang}`, async () => {
    await visit({}, async (page) => {
      const { form, my } = texts[lang];
      await becomeMember(page, 'Sunita Namuna');
      const { id, path } = await postByApi(page);
      expect((await publicPage(path)).status).toBe(200);

      await page.goto(`/${lang}/my`);
      await item(page, id).waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);

      await item(page, id).getByRole('button', { name: my.markSold }).click();
      await page.getByText(my.doneSold, { exact: true }).waitFor();
      await page.locator(`[data-listing="${id}"][data-state=sold]`).waitFor();
      await expect
        .poll(async () => (await publicPage(path)).html.includes(texts.en.listing.soldText))
        .toBe(true);
      expect(await findProblems(page)).toEqual([]);
      await item(page, id).getByRole('button', { name: my.relist }).click();
      await page.locator(`[data-listing="${id}"][data-state=live]`).waitFor();

      // The way back is offered for seconds.
      await item(page, id).getByRole('button', { name: my.markSold }).click();
      await page.locator(`[data-listing="${id}"][data-state=sold]`).waitFor();
      await page.getByRole('button', { name: form.undo }).click();
      await page.locator(`[data-listing="${id}"][data-state=live]`).waitFor();
      await expect
        .poll(async () => (await publicPage(path)).html.includes(texts.en.listing.soldText))
        .toBe(false);

      await item(page, id).getByText(my.moreActions, { exact: true }).click();
      await item(page, id).getByRole('button', { name: my.remove }).click();
      await item(page, id).waitFor({ state: 'detached' });
      await page.getByText(my.doneRemoved, { exact: true }).waitFor();
      await expect.poll(async () => (await publicPage(path)).status).toBe(410);
      await page.getByRole('link', { name: new RegExp(`^${my.removed}`) }).click();
      await item(page, id).getByRole('button', { name: my.restore }).click();
      await item(page, id).waitFor({ state: 'detached' });
      await page.getByText(my.doneRestored, { exact: true }).waitFor();
      await expect.poll(async () => (await publicPage(path)).status).toBe(200);
      await page.goBack();
      await page.locator(`[data-listing="${id}"][data-state=live]`).waitFor();
    });
  });
}

it('a change is seen before the API has answered, and taken back when it is refused', async () => {
  await visit({ expected: /409/ }, async (page) => {
    const { form, my } = texts.en;
    await becomeMember(page, 'Gita Namuna');
    const { id } = await postByApi(page);
    await page.goto('/en/my');
    await item(page, id).waitFor();
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const error = { code: 'invalid_transition', message: 'Not from here.' };
    await page.route(`**/api/listings/${id}/state`, async (route) => {
      await held;
      await route.fulfill({ status: 409, json: { error } });
    });
    await item(page, id).getByRole('button', { name: my.markSold }).click();
    await page.locator(`[data-listing="${id}"][data-state=sold]`).waitFor();
    answer();
    await page.locator(`[data-listing="${id}"][data-state=live]`).waitFor();
    await page.getByText(error.message).waitFor();
    await page.unroute(`**/api/listings/${id}/state`);
    await page.getByRole('button', { name: form.retry }).click();
    await page.getByText(error.message).waitFor({ state: 'detached' });
  });
});

it('what changed elsewhere is there on coming back to the page', async () => {
  await visit({}, async (page) => {
    await becomeMember(page, 'Hari Namuna');
    const { id } = await postByApi(page);
    await page.goto('/en/my');
    await page.locator(`[data-listing="${id}"][data-state=live]`).waitFor();
    const answer = await page.request.post(`/api/listings/${id}/state`, {
      data: { to: 'sold' },
      headers: { origin: inject('webUrl') },
    });
    expect(answer.status()).toBe(200);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await page.locator(`[data-listing="${id}"][data-state=sold]`).waitFor();
  });
});

it('tells how often a listing was seen, by others than its owner', async () => {
  await visit({}, async (page) => {
    await becomeMember(page, 'Kiran Namuna');
    const { id, path } = await postByApi(page);
    await page.goto(`/en${encodeURI(path)}`);
    await visit({ expected: /^$/ }, async (other) => {
      // Programs are not counted, and a browser without a window says that it is one.
      const userAgent = await other.evaluate(() => navigator.userAgent.replace('Headless', ''));
      await other.setExtraHTTPHeaders({ 'user-agent': userAgent });
      const told = other.waitForResponse((response) => response.url().endsWith('/api/views'));
      await other.goto(`/ne${encodeURI(path)}`);
      expect((await told).status()).toBe(204);
    });
    const views = async () => (await (await page.request.get(`/api/me/listings/${id}`)).json()).views;
    await expect.poll(views).toBe(1);
    await page.goto('/en/my');
    await item(page, id)
      .getByText(say.en('my.views', { count: 1 }))
      .waitFor();
  });
});

describe('editing', () => {
  it('changes the price for everybody within seconds', async () => {
    await visit({}, async (page) => {
      const { my, post } = texts.ne;
      await becomeMember(page, 'Prakash Namuna');
      const { id, path } = await postByApi(page);
      expect((await publicPage(path, 'ne')).html).toContain('रू १२,०००');
      await page.goto('/ne/my');
      await item(page, id).getByRole('link', { name: my.edit }).click();
      const price = page.getByLabel(post.price, { exact: true });
      await price.fill('सस्तो');
      await page.getByRole('button', { name: post.saveChanges }).click();
      await page.locator('#price-error').waitFor();
      await expect.poll(() => price.evaluate(hasFocus)).toBe(true);
      await expect.poll(() => price.evaluate(isSeen)).toBe(true);
      await price.fill('२२.५ लाख');
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole('button', { name: post.saveChanges }).click();
      // In sight wherever the form is scrolled to, and not over its buttons.
      await expect.poll(() => page.getByText(post.changesSaved).evaluate(isSeen)).toBe(true);
      expect(await page.getByRole('button', { name: post.saveChanges }).evaluate(isSeen)).toBe(true);
      expect(await findProblems(page)).toEqual([]);
      await expect.poll(async () => (await publicPage(path, 'ne')).html.includes('रू २२,५०,०००')).toBe(true);
    });
  });

  it('in two tabs at once shows both versions, and what is chosen stays', async () => {
    await visit({ expected: /409/ }, async (page) => {
      const { listing, post } = texts.en;
      await becomeMember(page, 'Tara Namuna');
      const { id } = await postByApi(page);
      const other = await page.context().newPage();
      await page.goto(`/en/edit?listing=${id}`);
      await page.getByLabel(post.listingTitle, { exact: true }).waitFor();
      await other.goto(`/en/edit?listing=${id}`);
      await other.getByLabel(post.listingTitle, { exact: true }).fill('Wooden table, four chairs, one bench');
      await other.getByLabel(post.price, { exact: true }).fill('11k');
      await other.getByRole('button', { name: post.saveChanges }).click();
      await other.getByText(post.changesSaved).waitFor();

      await page.getByLabel(post.price, { exact: true }).fill('10k');
      await page.getByRole('button', { name: post.saveChanges }).click();
      const dialog = page.getByRole('dialog', { name: post.conflictTitle });
      await dialog.waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await dialog.textContent()).toContain('Wooden table, four chairs, one bench');
      expect(await dialog.getByRole('group', { name: listing.description }).count()).toBe(0);
      // What only the other tab has touched is taken from there, unless one says otherwise.
      const theirs = new RegExp(post.theirs);
      const title = dialog.getByRole('group', { name: post.listingTitle });
      expect(await title.getByRole('radio', { name: theirs }).isChecked()).toBe(true);
      const price = dialog.getByRole('group', { name: post.price });
      expect(await price.getByRole('radio', { name: theirs }).isChecked()).toBe(false);
      await dialog.getByRole('button', { name: post.takeChosen }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(post.changesSaved).waitFor();

      const shown = await fetch(`${inject('apiUrl')}/api/listings/${id}`).then((response) => response.json());
      expect(shown).toMatchObject({ title: 'Wooden table, four chairs, one bench', price: 1_000_000 });
    });
  });

  it('in two tabs at once asks nothing about a price that is the same in other words', async () => {
    await visit({ expected: /409/ }, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Mina Namuna');
      const { id } = await postByApi(page);
      const other = await page.context().newPage();
      for (const [tab, price] of [
        [page, '10k'],
        [other, 'Rs. 10,000/-'],
      ] as const) {
        await tab.goto(`/en/edit?listing=${id}`);
        await tab.getByLabel(post.price, { exact: true }).fill(price);
      }
      await other.getByLabel(post.listingTitle, { exact: true }).fill('Wooden table, four chairs, one bench');
      await other.getByRole('button', { name: post.saveChanges }).click();
      await other.getByText(post.changesSaved).waitFor();
      await page.getByLabel(post.listingTitle, { exact: true }).fill('Wooden table with a bench');
      await page.getByRole('button', { name: post.saveChanges }).click();
      const dialog = page.getByRole('dialog', { name: post.conflictTitle });
      await dialog.getByRole('group', { name: post.listingTitle }).waitFor();
      expect(await dialog.getByRole('group').count()).toBe(1);
    });
  });

  it('that was not saved is there again after a reload', async () => {
    await visit({}, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Rita Namuna');
      const { id } = await postByApi(page);
      await page.goto(`/en/edit?listing=${id}`);
      await page.getByLabel(post.listingTitle, { exact: true }).fill('A better title for the table');
      await page.reload();
      await page.getByText(post.restored).waitFor();
      expect(await page.getByLabel(post.listingTitle, { exact: true }).inputValue()).toBe(
        'A better title for the table',
      );
    });
  });

  it("of another person's listing is not possible", async () => {
    await visit({ expected: /404/ }, async (page) => {
      await becomeMember(page, 'Owner Namuna');
      const { id } = await postByApi(page);
      await becomeMember(page, 'Stranger Namuna');
      await page.goto(`/en/edit?listing=${id}`);
      await page.getByText(texts.en.post.missing).waitFor();
    });
  });
});
