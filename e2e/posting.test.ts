import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { type Lang, langs, useBrowser, visit } from './browser.ts';
import { becomeMember, newNumber, postByApi, registerByPhone, say, texts } from './people.ts';

useBrowser();

const refused = /40[0134]|Failed to load resource/;

function file(path: string): Buffer {
  return readFileSync(new URL(`../apps/api/${path}`, import.meta.url));
}

/** A JPEG as a phone held upright writes it: the pixels lie on their side, and EXIF says so. */
function onItsSide(jpeg: Buffer): Buffer {
  const orientation = '4d4d002a00000008000101120003000000010006000000000000';
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(orientation, 'hex')]);
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]);
}

/** Each language's person has photos of their own: somebody else's would be held for a moderator. */
const photosOf = {
  en: [
    { name: 'room.jpg', mimeType: 'image/jpeg', buffer: file('demo/photos/room-empty-window.jpg') },
    { name: 'IMG_0042', mimeType: '', buffer: file('test/fixtures/sofa.heic') },
    {
      name: 'bed.jpg',
      mimeType: 'image/jpeg',
      buffer: onItsSide(file('demo/photos/room-furnished-bedroom.jpg')),
    },
  ],
  ne: [
    { name: 'kitchen.jpg', mimeType: 'image/jpeg', buffer: file('demo/photos/kitchen-fitted.jpg') },
    { name: 'IMG_0043', mimeType: '', buffer: file('demo/photos/armchair-pink-swivel.jpg') },
    { name: 'bed.jpg', mimeType: 'image/jpeg', buffer: onItsSide(file('demo/photos/bed-single-orange.jpg')) },
  ],
};
const photos = photosOf.en;

const written = {
  en: {
    category: 'kotha',
    title: 'Sunny room for rent in Koteshwor',
    price: '14k',
    echo: 'रू 14,000',
    words: 'fourteen thousand rupees',
    description: 'South facing, water all day, close to the chowk.',
    place: 'koteshwor',
  },
  ne: {
    category: 'कोठा',
    title: 'कोटेश्वरमा घाम लाग्ने कोठा भाडामा',
    price: '१५ हजार',
    echo: 'रू १५,०००',
    words: 'पन्ध्र हजार रुपैयाँ',
    description: 'दक्षिण फर्किएको, दिनभरि पानी, चोक नजिकै।',
    place: 'कोटेश्वर',
  },
} as const;

/** Presses the button that leads on, and waits for the step it leads to. */
async function next(page: Page, lang: Lang, step: 'details' | 'place' | 'preview'): Promise<void> {
  await page.getByRole('button', { name: texts[lang].post.next, exact: true }).click();
  await page.getByRole('heading', { name: texts[lang].post[`step_${step}`] }).waitFor();
}

async function chooseCategory(page: Page, lang: Lang): Promise<void> {
  const { post } = texts[lang];
  await page.getByLabel(post.findCategory).fill(written[lang].category);
  await page.getByRole('list', { name: post.foundCategories }).getByRole('button').first().click();
  await page.getByRole('heading', { name: post.step_photos }).waitFor();
}

/** What a title says beside itself: that it was typed for Preeti, and that it belongs elsewhere. */
async function takeOffers(page: Page, lang: Lang): Promise<void> {
  const { post, form } = texts[lang];
  const title = page.getByLabel(post.listingTitle, { exact: true });
  await title.fill('sf]7f ef8fdf');
  await page.getByRole('button', { name: form.usePreeti }).click();
  expect(await title.inputValue()).toBe('कोठा भाडामा');
  await title.fill('Pulsar 220');
  await page.getByText(post.rather).waitFor();
  expect(
    await page.getByRole('list', { name: post.foundCategories }).getByRole('button').count(),
  ).toBeLessThan(4);
  expect(await findProblems(page)).toEqual([]);
}

async function fillDetails(page: Page, lang: Lang): Promise<void> {
  const { post, listing } = texts[lang];
  await page.getByLabel(post.listingTitle, { exact: true }).fill(written[lang].title);
  await page.getByLabel(post.price, { exact: true }).fill(written[lang].price);
  await page.getByLabel(listing.description, { exact: true }).fill(written[lang].description);
}

async function choosePlace(page: Page, lang: Lang): Promise<void> {
  await page.getByLabel(texts[lang].post.place, { exact: true }).fill(written[lang].place);
  await page.getByRole('option').first().click();
}

/** How many photos wait on the phone. */
function keptPhotos(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Opening what is not there yet would make it, empty, in place of the page.
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'thulubazaar')) return 0;
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open('thulubazaar');
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database.transaction('photos').objectStore('photos').count();
        counting.onsuccess = () => {
          database.close();
          resolve(counting.result);
        };
      };
    });
  });
}

async function counts(page: Page): Promise<Record<string, number>> {
  return (await (await page.request.get('/api/me/listings')).json()).counts;
}

for (const lang of langs) {
  it(`a listing lives its whole life on a phone, ${lang}`, { timeout: 120_000 }, async () => {
    await visit({}, async (page) => {
      const t = texts[lang];
      const words = written[lang];
      await page.goto(`/${lang}`);
      await page.getByRole('link', { name: t.post.link, exact: true }).click();
      await registerByPhone(page, lang, newNumber(), 'Hari Namuna');

      await page.getByRole('heading', { name: t.post.step_category }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await chooseCategory(page, lang);
      await page.setInputFiles('#photos', photosOf[lang]);
      await page.waitForFunction(
        () => document.querySelectorAll('.photo-item[data-state=ready]').length === 3,
      );
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);

      // The second photo becomes the cover.
      await page.getByRole('button', { name: say[lang]('post.makeCover', { number: 2 }) }).click();
      await next(page, lang, 'details');
      await takeOffers(page, lang);
      await fillDetails(page, lang);
      expect(await page.locator('#price-echo').textContent()).toContain(words.echo);
      expect((await page.locator('#price-echo').textContent())?.toLowerCase()).toContain(words.words);
      expect(await findProblems(page)).toEqual([]);
      await next(page, lang, 'place');
      await choosePlace(page, lang);
      expect(await findProblems(page)).toEqual([]);
      await next(page, lang, 'preview');
      expect(await page.locator('.listing').textContent()).toContain(words.title);
      expect(await findProblems(page)).toEqual([]);

      // Twice in a row, as an impatient thumb does.
      await page.getByRole('button', { name: t.post.publish }).dblclick();
      await page.getByRole('heading', { name: t.post.postedTitle }).waitFor();
      expect(await counts(page)).toMatchObject({ draft: 0, live: 1, sold: 0, removed: 0 });
      await page.getByRole('link', { name: t.post.seeListing }).click();
      await page.getByRole('heading', { name: words.title, level: 1 }).waitFor();
      const id = Number(/-(\d+)$/.exec(new URL(page.url()).pathname)?.[1]);

      const shown = await fetch(`${inject('apiUrl')}/api/listings/${id}`).then((response) => response.json());
      expect(shown.photos).toHaveLength(3);
      expect(shown.photos[2].height, 'the sideways photo stands upright').toBeGreaterThan(
        shown.photos[2].width,
      );
      expect(shown.place.id).toBe('kathmandu/kathmandu/koteshwor');

      for (const query of ['koteshwor room', 'koteshwor kotha', 'कोटेश्वर कोठा']) {
        await expect
          .poll(async () => {
            const answer = await fetch(`${inject('webUrl')}/en/search?${new URLSearchParams({ q: query })}`);
            return (await answer.text()).includes(`data-listing="${id}"`);
          })
          .toBe(true);
      }
    });
  });
}

describe('nothing typed is lost', () => {
  it('when the session ends in the middle: one signs in on the spot, and it goes on', {
    timeout: 90_000,
  }, async () => {
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
      expect(await page.getByLabel(post.listingTitle, { exact: true }).inputValue()).toBe(written.en.title);

      await next(page, 'en', 'place');
      await choosePlace(page, 'en');
      await next(page, 'en', 'preview');
      await page.getByRole('button', { name: post.publish }).click();
      await page.getByRole('heading', { name: post.postedTitle }).waitFor();
      expect(await counts(page)).toMatchObject({ draft: 0, live: 1, sold: 0, removed: 0 });
    });
  });

  it('by a reload, by going back, or while there is no line', { timeout: 90_000 }, async () => {
    await visit({ expected: /Failed to load resource|ERR_INTERNET/ }, async (page) => {
      const { form, listing, post } = texts.ne;
      await becomeMember(page, 'Bishnu Namuna');
      await page.goto('/ne/post');
      await chooseCategory(page, 'ne');
      await page.setInputFiles('#photos', photos.slice(0, 1));
      await page.locator('.photo-item[data-state=ready]').waitFor();
      await next(page, 'ne', 'details');
      await page.context().setOffline(true);
      await fillDetails(page, 'ne');
      await page.getByText(form.offlineKept).waitFor();
      await page.locator('[data-save=local]').waitFor();
      await page.context().setOffline(false);

      await page.reload();
      expect(await page.getByLabel(post.listingTitle, { exact: true }).inputValue()).toBe(written.ne.title);
      expect(await page.getByLabel(post.price, { exact: true }).inputValue()).toBe(written.ne.price);
      expect(await page.getByLabel(listing.description, { exact: true }).inputValue()).toBe(
        written.ne.description,
      );
      await page.locator('[data-save=saved]').waitFor();

      await page.goBack();
      await page.getByRole('heading', { name: post.step_photos }).waitFor();
      await page.locator('.photo-item[data-state=ready]').waitFor();
      await page.goForward();
      await page.getByRole('heading', { name: post.step_details }).waitFor();
      expect(await page.getByLabel(post.listingTitle, { exact: true }).inputValue()).toBe(written.ne.title);
      expect(await counts(page)).toMatchObject({ draft: 1, live: 0 });
    });
  });

  it('because one field is refused: it is named above the form and says why itself', async () => {
    await visit({ expected: /400|Failed to load resource/ }, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Nabin Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      await next(page, 'en', 'details');
      await fillDetails(page, 'en');
      await page.locator('[data-save=saved]').waitFor();
      const title = page.getByLabel(post.listingTitle, { exact: true });
      // Letters that are kept as two each, so that the browser does not count what the API does.
      await title.fill('\u0958'.repeat(60));
      const sentence = 'Use at most 90 characters.';
      await page.locator('#title-error', { hasText: sentence }).waitFor();
      expect(await title.getAttribute('aria-invalid')).toBe('true');
      expect(await title.getAttribute('aria-describedby')).toContain('title-error');
      await page.getByRole('status').getByText(`${post.listingTitle}: ${sentence}`).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await title.fill(written.en.title);
      await page.locator('[data-save=saved]').waitFor();
      expect(await page.locator('#title-error').count()).toBe(0);
    });
  });

  it('but is nothing that the next person on the phone sees', async () => {
    await visit({ expected: /Failed to load resource|ERR_INTERNET/ }, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Laxmi Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      await page.context().setOffline(true);
      await page.setInputFiles('#photos', photos.slice(0, 1));
      await expect.poll(() => keptPhotos(page)).toBe(1);
      await next(page, 'en', 'details');
      await fillDetails(page, 'en');
      await page.locator('[data-save=local]').waitFor();
      // The session ends by itself: nobody has signed out.
      await page.context().clearCookies();
      await page.context().setOffline(false);
      await becomeMember(page, 'Manish Namuna');
      await page.goto('/en/post?step=details');
      expect(await page.getByLabel(post.listingTitle, { exact: true }).inputValue()).toBe('');
      await expect.poll(() => keptPhotos(page)).toBe(0);
      expect(await counts(page)).toMatchObject({ draft: 0, live: 0 });
    });
  });

  it('by a reload on a step that was seen before the listing had its number', async () => {
    await visit({}, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Gita Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      await next(page, 'en', 'details');
      await fillDetails(page, 'en');
      await page.waitForURL(/listing=\d+/);
      await page.goBack();
      await page.getByRole('heading', { name: post.step_photos }).waitFor();
      await page.reload();
      await next(page, 'en', 'details');
      expect(await page.getByLabel(post.listingTitle, { exact: true }).inputValue()).toBe(written.en.title);
      expect(await counts(page)).toMatchObject({ draft: 1, live: 0 });
    });
  });

  it('by a mistake: the first field that needs it takes the focus', async () => {
    await visit({}, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Deepa Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      await next(page, 'en', 'details');
      await page.getByLabel(post.price, { exact: true }).fill('cheap');
      await page.getByRole('button', { name: post.next, exact: true }).click();
      await page.locator('#title-error').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
      expect(await page.locator('#price-error').textContent()).toBe(post.badPrice);
      expect(await page.getByLabel(post.price, { exact: true }).inputValue()).toBe('cheap');
      expect(await findProblems(page)).toEqual([]);
    });
  });
});

/** An unfinished listing of the signed-in person, by the API. */
async function startDraft(page: Page, draft: object): Promise<number> {
  return (await postByApi(page, { title: undefined, price: undefined, publish: false, ...draft })).id;
}

describe('an unfinished listing', () => {
  for (const lang of langs) {
    it(`is offered before another is begun, ${lang}`, async () => {
      await visit({}, async (page) => {
        const { my, post } = texts[lang];
        await becomeMember(page, 'Maya Namuna');
        const title = 'Wooden bed with two drawers';
        const id = await startDraft(page, { title });
        await page.goto(`/${lang}/post`);
        const offer = page.getByRole('region', { name: post.unfinished });
        await offer.getByText(title, { exact: true }).waitFor();
        expect(await offer.getByRole('link', { name: post.otherDrafts }).count()).toBe(0);
        expect(await findProblems(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);

        await offer.getByRole('button', { name: post.startNew }).click();
        await offer.waitFor({ state: 'detached' });
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(post.step_category);

        await page.reload();
        await offer.getByRole('link', { name: my.continue }).click();
        await page.waitForURL((url) => url.searchParams.get('listing') === String(id));
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await offer.count()).toBe(0);
      });
    });
  }

  it('is the one changed last; the others are among one’s own listings', async () => {
    await visit({}, async (page) => {
      const { my, post } = texts.en;
      await becomeMember(page, 'Nabin Namuna');
      await startDraft(page, { title: 'The older one' });
      await startDraft(page, {});
      await startDraft(page, { categoryId: undefined, placeId: undefined, description: undefined });
      await page.goto('/en/post');
      const offer = page.getByRole('region', { name: post.unfinished });
      await offer.getByText('Tables', { exact: false }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await offer.getByRole('link', { name: post.otherDrafts }).click();
      await page.getByRole('heading', { name: my.title, level: 1 }).waitFor();
      expect(new URL(page.url()).search).toBe('?state=draft');
      await page.getByText('The older one').first().waitFor();
    });
  });

  it('is not offered to itself, nor where there is none', async () => {
    await visit({}, async (page) => {
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
    });
  });

  it('does not stand in the way when it cannot be asked for', async () => {
    await visit({ expected: refused }, async (page) => {
      await becomeMember(page, 'Suman Namuna');
      await page.route('**/api/me/listings?*', (route) => route.fulfill({ status: 500, body: '{}' }));
      await page.goto('/en/post');
      await page.getByLabel(texts.en.post.findCategory).waitFor();
    });
  });
});

describe('the place', () => {
  it('is found around the phone, once one asks for it', async () => {
    await visit({}, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Laxmi Namuna');
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation({ latitude: 27.6756, longitude: 85.3459 });
      await page.goto('/en/post?step=place');
      const asked: string[] = [];
      page.on('request', (request) => {
        const { pathname, search } = new URL(request.url());
        if (pathname.startsWith('/api/places')) asked.push(pathname + search);
      });
      await page.getByRole('button', { name: post.nearMe }).click();
      // The hint beside the button holds the same words from the start.
      await page.getByText(post.nearFound, { exact: true }).waitFor();
      expect(asked, 'one request, to within a kilometre').toEqual(['/api/places/near?lat=27.68&lng=85.35']);
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Koteshwor, Kathmandu' }).click();
      expect(await page.getByLabel(post.place, { exact: true }).inputValue()).toBe('Koteshwor, Kathmandu');
    });
  });

  it('is typed when the phone is not in Nepal', async () => {
    await visit({ expected: refused }, async (page) => {
      const { post } = texts.ne;
      await becomeMember(page, 'Maya Namuna');
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation({ latitude: -33.8688, longitude: 151.2093 });
      await page.goto('/ne/post?step=place');
      await page.getByRole('button', { name: post.nearMe }).click();
      await page.getByText(post.nearFailed).waitFor();
    });
  });

  it('is typed when the phone does not tell it', async () => {
    await visit({}, async (page) => {
      const { post } = texts.en;
      await becomeMember(page, 'Binod Namuna');
      await page.goto('/en/post?step=place');
      await page.getByRole('button', { name: post.nearMe }).click();
      await page.getByText(post.nearRefused).waitFor();
    });
  });
});

describe('photos', () => {
  it('that are none say why, and one that broke off goes on when tried again', {
    timeout: 90_000,
  }, async () => {
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
      ]);
      await page.waitForFunction(
        () => document.querySelectorAll('.photo-item[data-state=failed]').length === 2,
      );
      await page.getByText('This file is not a photo we can read.').waitFor();
      await page.getByText(post.notAPhoto).waitFor();

      await page.route('**/api/uploads', (route) => route.abort());
      await page.setInputFiles('#photos', photos.slice(0, 1));
      const third = page.locator('.photo-item').nth(2);
      await page.getByRole('button', { name: say.en('post.retryPhoto', { number: 3 }) }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await page.unroute('**/api/uploads');
      await page.getByRole('button', { name: say.en('post.retryPhoto', { number: 3 }) }).click();
      await page.waitForFunction(
        () => document.querySelectorAll('.photo-item[data-state=ready]').length === 1,
      );
      expect(await third.getAttribute('data-state')).toBe('ready');

      await page.getByRole('button', { name: say.en('post.removePhoto', { number: 1 }) }).click();
      await page.getByRole('button', { name: say.en('post.removePhoto', { number: 1 }) }).click();
      await page.waitForFunction(() => document.querySelectorAll('.photo-item').length === 1);
    });
  });

  it('that were not sent whole are sent after a reload', { timeout: 90_000 }, async () => {
    await visit({ expected: refused }, async (page) => {
      await becomeMember(page, 'Sarita Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
      await page.route('**/api/uploads', (route) => route.abort());
      await page.setInputFiles('#photos', photos);
      await page.waitForFunction(
        () => document.querySelectorAll('.photo-item[data-state=failed]').length === 3,
      );
      await page.unroute('**/api/uploads');
      await page.reload();
      await page.waitForFunction(
        () => document.querySelectorAll('.photo-item[data-state=ready]').length === 3,
      );
      await page.locator('[data-save=saved]').waitFor();
    });
  });

  it('are made smaller before they are sent', { timeout: 90_000 }, async () => {
    await visit({}, async (page) => {
      await becomeMember(page, 'Anil Namuna');
      await page.goto('/en/post');
      await chooseCategory(page, 'en');
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
      await page.locator('.photo-item[data-state=ready]').waitFor();
      const answer = await (await announced).response();
      const { id } = answer ? await answer.json() : { id: '' };
      const { photo } = await (await page.request.get(`/api/images/${id}`)).json();
      expect(Math.max(photo.width, photo.height)).toBe(1920);
    });
  });
});
