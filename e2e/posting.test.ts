import { examplesIn } from '@thulubazaar/catalog/examples';
import type { Locator } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { langs, useBrowser, visit } from './browser.ts';
import { becomeMember, codeFor, newNumber, registerByPhone, say, texts } from './people.ts';
import {
  chooseCategory,
  choosePlace,
  counts,
  file,
  fillDetails,
  findsCategories,
  keptPhotos,
  next,
  photosAre,
  photosOf,
  refused,
  takeOffers,
  write,
  written,
} from './posting.ts';

useBrowser();

for (const lang of langs) {
  it(`a listing is written first, and its seller signs in at the end, ${lang}`, {
    timeout: 120_000,
  }, async () => {
    await visit({}, async (page) => {
      const t = texts[lang];
      const words = written[lang];
      const asked: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (request.method() !== 'GET' && pathname.startsWith('/api/')) asked.push(pathname);
      });
      await page.goto(`/${lang}`);
      await page.getByRole('link', { name: t.post.link, exact: true }).click();
      await page.getByRole('heading', { name: t.post.step_category }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await findsCategories(page, lang);
      await chooseCategory(page, lang);
      await page.setInputFiles('#photos', photosOf[lang]);
      await photosAre(page, 'waiting', 3);
      await page.getByText(t.post.photoKept).first().waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);

      // The second photo becomes the cover.
      await page.getByRole('button', { name: say[lang]('post.makeCover', { number: 2 }) }).click();
      await next(page, lang, 'details');
      const title = page.getByLabel(t.post.listingTitle, { exact: true });
      expect(await title.getAttribute('placeholder')).toBe(examplesIn(lang)['property/rooms']?.title);
      await takeOffers(page, lang);
      await fillDetails(page, lang);
      expect(await page.locator('#price-echo').textContent()).toContain(words.echo);
      expect((await page.locator('#price-echo').textContent())?.toLowerCase()).toContain(words.words);
      expect(await findProblems(page)).toEqual([]);
      await next(page, lang, 'place');
      await choosePlace(page, lang);
      expect(await findProblems(page)).toEqual([]);
      await next(page, lang, 'preview');
      // All of it is on the phone alone.
      await page.reload();
      await page.getByText(say[lang]('post.signInLast', { count: 3 })).waitFor();
      expect(await page.locator('.listing').textContent()).toContain(words.title);
      await expect.poll(() => page.locator('.listing .gallery img').count()).toBeGreaterThanOrEqual(2);
      expect(await keptPhotos(page)).toBe(3);
      expect(await findProblems(page)).toEqual([]);
      expect(asked).toEqual([]);

      // Twice in a row, as an impatient thumb does.
      await page.getByRole('button', { name: t.post.publish }).dblclick();
      const dialog = page.getByRole('dialog', { name: t.post.signInTitle });
      await dialog.getByLabel(t.auth.phone).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await dialog.getByRole('button', { name: t.form.close }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: t.post.publish }).click();
      await registerByPhone(page, lang, newNumber(), 'Hari Namuna');
      await page.getByRole('heading', { name: t.post.postedTitle }).waitFor();
      expect(await counts(page)).toMatchObject({ draft: 0, live: 1, sold: 0, removed: 0 });
      await expect.poll(() => keptPhotos(page)).toBe(0);
      await page.getByRole('link', { name: t.post.seeListing }).click();
      await page.getByRole('heading', { name: words.title, level: 1 }).waitFor();
      const id = Number(/-(\d+)$/.exec(new URL(page.url()).pathname)?.[1]);

      const detail = () =>
        fetch(`${inject('apiUrl')}/api/listings/${id}`).then((response) => response.json());
      await expect.poll(async () => (await detail()).photos.length, { timeout: 60_000 }).toBe(3);
      const listing = await detail();
      expect(listing.photos[2].height, 'the sideways photo stands upright').toBeGreaterThan(
        listing.photos[2].width,
      );
      expect(listing.place.id).toBe('kathmandu/kathmandu/koteshwor');

      for (const query of ['koteshwor room', 'koteshwor kotha', 'कोटेश्वर कोठा']) {
        await expect
          .poll(async () => {
            const answer = await fetch(`${inject('webUrl')}/en/search?${new URLSearchParams({ q: query })}`);
            return (await answer.text()).includes(`data-listing="${id}"`);
          })
          .toBe(true);
      }

      // Who shows AVIF is given it, on cards and, on a phone, on the listing's own page.
      const shown = (image: Locator) =>
        image.evaluate(({ currentSrc, naturalWidth }: HTMLImageElement) =>
          naturalWidth > 0 ? new URL(currentSrc).pathname : '',
        );
      const { base } = listing.photos[0];
      expect(listing.photos[0].avif).toEqual([320, 640]);
      await page.goto('/en/search?q=koteshwor+room');
      await expect.poll(() => shown(page.locator(`[data-listing="${id}"] img`))).toBe(`${base}/320.avif`);
      await page.goto(`/en/listing/${id}`);
      await page.setViewportSize({ width: 360, height: 740 });
      await expect.poll(() => shown(page.locator('#photo-1 img'))).toMatch(/\.avif$/);
    });
  });
}

it('what was written is posted after signing in on another page, by another person than before, who says a name', {
  timeout: 90_000,
}, async () => {
  await visit({ expected: refused }, async (page) => {
    const { auth, my, post } = texts.en;
    await becomeMember(page, 'Before Namuna');
    await page.goto('/en/my');
    await page.getByRole('heading', { name: my.title, level: 1 }).waitFor();
    await page.context().clearCookies();

    await page.goto('/en/post');
    const title = 'Attic for two students, own stairs';
    await write(page, title, 'Kitchen on the roof, quiet at night, five minutes to the college.');
    await page.goto('/en/post?step=photos');
    const buffer = file('demo/photos/garden-hut-wood.jpg');
    await page.setInputFiles('#photos', { name: 'hut.jpg', mimeType: 'image/jpeg', buffer });
    await photosAre(page, 'waiting', 1);
    const number = newNumber();
    await page.goto('/en/register');
    await page.getByLabel(auth.phone).fill(number);
    await page.getByRole('button', { name: auth.sendCode }).click();
    const code = page.getByLabel(auth.code, { exact: true });
    await code.waitFor();
    await code.fill(await codeFor(`+977${number}`));
    await page.getByRole('heading', { name: auth.welcome, level: 1 }).waitFor();
    expect(await page.getByText(auth.registerTitle).filter({ visible: true }).count()).toBe(0);
    expect(await findProblems(page)).toEqual([]);
    await page.getByRole('button', { name: auth.later }).click();

    // It goes on with the listing.
    await page.getByRole('heading', { name: post.step_preview }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/en/post');
    await page.getByRole('button', { name: post.publish }).click();
    const dialog = page.getByRole('dialog', { name: post.nameTitle });
    await dialog.getByLabel(auth.name).fill('Maya Namuna');
    expect(await findProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: auth.saveName, exact: true }).click();
    await page.getByRole('heading', { name: post.postedTitle }).waitFor();
    const { items } = await (await page.request.get('/api/me/listings')).json();
    expect(items).toMatchObject([{ state: 'live', title, photoCount: 1 }]);
    await expect.poll(() => keptPhotos(page)).toBe(0);
  });
});
