import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { isSeen, useBrowser, visit } from './browser.ts';
import { becomeMember, say, texts } from './people.ts';
import { chooseCategory, photos, photosAre, refused } from './posting.ts';

useBrowser();

it('the place is found around the phone once one asks for it, and typed where the phone does not tell it', async () => {
  await visit({ expected: refused }, async (page) => {
    const { post } = texts.en;
    await page.goto('/en/post?step=place');
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.startsWith('/api/places')) asked.push(pathname + search);
    });
    const near = page.getByRole('button', { name: post.nearMe });
    await near.click();
    await page.getByText(post.nearRefused).waitFor();
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: -33.8688, longitude: 151.2093 });
    await page.reload();
    await near.click();
    await page.getByText(post.nearFailed).waitFor();
    asked.length = 0;
    await page.context().setGeolocation({ latitude: 27.6756, longitude: 85.3459 });
    await page.reload();
    await near.click();
    // The hint beside the button holds the same words from the start.
    await page.getByText(post.nearFound, { exact: true }).waitFor();
    expect(asked, 'one request, to within a kilometre').toEqual(['/api/places/near?lat=27.68&lng=85.35']);
    expect(await findProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Koteshwor, Kathmandu' }).click();
    expect(await page.getByLabel(post.place, { exact: true }).inputValue()).toBe('Koteshwor, Kathmandu');
  });
});

describe('photos', () => {
  it('that are none are not among them, which “next” says; one that broke off goes on when tried again or after a reload', async () => {
    await visit({ expected: refused }, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Roshan Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      const html = Buffer.from('<!doctype html><script>alert(1)</script>');
      // One begins as a photo does, so that only the server can tell; the other is seen through here.
      const disguised = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), html]);
      await page.setInputFiles('#photos', [
        { name: 'page.jpg', mimeType: 'image/jpeg', buffer: disguised },
        { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: html },
        ...photos.slice(0, 1),
      ]);
      await photosAre(page, 'ready', 1);
      // Only the process that prepares photos can tell of one of them, and it may have to begin for it.
      await expect.poll(() => page.locator('[data-refused]').count(), { timeout: 60_000 }).toBe(2);
      await page.getByText('page.jpg: This file is not a photo we can read.').waitFor();
      await page.getByText(`notes.jpg: ${post.notAPhoto}`).waitFor();
      // What is one is the first, and the cover.
      expect(await page.locator('.photo-item').count()).toBe(1);
      await page.locator('.photo-item').getByText(post.cover, { exact: true }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      const on = page.getByRole('button', { name: post.next, exact: true });
      await on.click();
      const warning = page.getByText(say.en('post.photosLacking', { count: 2 }));
      await warning.waitFor();
      expect(await warning.evaluate(isSeen)).toBe(true);
      await on.click();
      await page.getByRole('heading', { name: post.step_details }).waitFor();
      await page.goBack();
      await page.getByRole('button', { name: say.en('post.dismissFile', { name: 'page.jpg' }) }).click();
      await expect.poll(() => page.locator('[data-refused]').count()).toBe(1);

      // A line that breaks is tried again by itself (thin-line.test.ts); this is something else.
      await page.route('**/api/uploads/*', (route) => route.fulfill({ status: 403 }));
      await page.setInputFiles('#photos', photos.slice(1, 3));
      await photosAre(page, 'failed', 2);
      expect(await findProblems(page)).toEqual([]);
      await page.unroute('**/api/uploads/*');
      await page.getByRole('button', { name: say.en('post.retryPhoto', { number: 2 }) }).click();
      await photosAre(page, 'ready', 2);
      await expect.poll(() => page.locator('.photo-item').nth(1).getAttribute('data-state')).toBe('ready');
      await page.reload();
      await photosAre(page, 'ready', 3);
      await page.locator('[data-save=saved]').waitFor();
      await page.getByRole('button', { name: say.en('post.removePhoto', { number: 1 }) }).click();
      await photosAre(page, 'ready', 2);

      // They are made smaller before they are sent.
      const announced = page.waitForRequest((request) => request.url().endsWith('/api/images'));
      const bytes = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(2400, 1600);
        const context = canvas.getContext('2d');
        const picture = new ImageData(2400, 1600);
        for (let at = 0; at < picture.data.length; at += 1) picture.data[at] = (at * 7919 * (at % 251)) & 255;
        context?.putImageData(picture, 0, 0);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
        const files = new DataTransfer();
        files.items.add(new File([blob], 'big.jpg', { type: 'image/jpeg' }));
        const input = document.querySelector<HTMLInputElement>('#photos');
        if (input) input.files = files.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
        return blob.size;
      });
      expect((await announced).postDataJSON().byteCount).toBeLessThan(bytes / 2);
      await photosAre(page, 'ready', 3);
      const answer = await (await announced).response();
      const { id } = answer ? await answer.json() : { id: '' };
      const { photo } = await (await page.request.get(`/api/images/${id}`)).json();
      expect(Math.max(photo.width, photo.height)).toBe(1920);
    });
  });
});
