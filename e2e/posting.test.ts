import { readFileSync } from 'node:fs';
import { categories } from '@thulubazaar/catalog/categories';
import { examplesIn } from '@thulubazaar/catalog/examples';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { isSeen, type Lang, langs, useBrowser, visit } from './browser.ts';
import { becomeMember, codeFor, newNumber, postByApi, registerByPhone, say, texts } from './people.ts';

useBrowser();

const refused = /40[0134]|422|Failed to load resource/;

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

/** The words that are typed first: all of the platform's understanding is behind the field (suggest-categories.test.ts). */
const firstWords = [
  ['bike', 'vehicles/motorbikes'],
  ['बाइक', 'vehicles/motorbikes'],
  ['fridge', 'home/fridges'],
  ['gadi', 'vehicles/cars'],
] as const;

async function findsCategories(page: Page, lang: Lang): Promise<void> {
  const { post } = texts[lang];
  const field = page.getByLabel(post.findCategory);
  const found = page.getByRole('list', { name: post.foundCategories });
  for (const [word, id] of firstWords) {
    const name = categories.flatMap(({ children = [] }) => children).find((child) => child.id === id);
    await field.fill(word);
    await expect
      .poll(() => found.getByRole('button').first().textContent(), { message: word })
      .toContain(lang === 'en' ? name?.nameEn : name?.nameNe);
  }
  await field.fill('qqqq');
  await page.getByText(post.noCategory).waitFor();
  expect(await found.count()).toBe(0);
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

/** Waits until so many photos are in a state. */
async function photosAre(page: Page, state: 'waiting' | 'ready' | 'failed', count: number): Promise<void> {
  await page.waitForFunction(([selector, wanted]) => document.querySelectorAll(selector).length === wanted, [
    `.photo-item[data-state=${state}]`,
    count,
  ] as const);
}

/** From the first step to the last, as quickly as it goes, in words of one's own: those of somebody else would be held. */
async function write(page: Page, title: string, description: string): Promise<void> {
  const { listing, post } = texts.en;
  await chooseCategory(page, 'en');
  await next(page, 'en', 'details');
  await page.getByLabel(post.listingTitle, { exact: true }).fill(title);
  await page.getByLabel(post.price, { exact: true }).fill(written.en.price);
  await page.getByLabel(listing.description, { exact: true }).fill(description);
  await next(page, 'en', 'place');
  await choosePlace(page, 'en');
  await next(page, 'en', 'preview');
}

function titleOf(page: Page, lang: Lang): Promise<string> {
  return page.getByLabel(texts[lang].post.listingTitle, { exact: true }).inputValue();
}

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
      expect(await page.locator('.listing .gallery img').count()).toBeGreaterThanOrEqual(2);
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
      expect(await keptPhotos(page)).toBe(0);
      await page.getByRole('link', { name: t.post.seeListing }).click();
      await page.getByRole('heading', { name: words.title, level: 1 }).waitFor();
      const id = Number(/-(\d+)$/.exec(new URL(page.url()).pathname)?.[1]);

      const detail = () =>
        fetch(`${inject('apiUrl')}/api/listings/${id}`).then((response) => response.json());
      await expect.poll(async () => (await detail()).photos.length, { timeout: 20_000 }).toBe(3);
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
    expect(await keptPhotos(page)).toBe(0);
  });
});

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
      expect(await titleOf(page, 'en')).toBe(written.en.title);

      await page.locator('[data-save=saved]').waitFor();
      expect(await counts(page)).toMatchObject({ draft: 1, live: 0 });
    });
  });

  it('by a reload, by going back, by a mistake, or while there is no line', { timeout: 90_000 }, async () => {
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
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
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
      expect(await page.locator('#title-error').count()).toBe(0);

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
      // The session ends by itself: nobody has signed out.
      await page.context().clearCookies();
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
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(post.step_category);

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
  it('that are none are not among them, which “next” says; one that broke off goes on when tried again or after a reload', {
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
        ...photos.slice(0, 1),
      ]);
      await photosAre(page, 'ready', 1);
      await expect.poll(() => page.locator('[data-refused]').count()).toBe(2);
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
      expect(await page.locator('[data-refused]').count()).toBe(1);

      await page.route('**/api/uploads', (route) => route.abort());
      await page.setInputFiles('#photos', photos.slice(1, 3));
      await photosAre(page, 'failed', 2);
      expect(await findProblems(page)).toEqual([]);
      await page.unroute('**/api/uploads');
      await page.getByRole('button', { name: say.en('post.retryPhoto', { number: 2 }) }).click();
      await photosAre(page, 'ready', 2);
      expect(await page.locator('.photo-item').nth(1).getAttribute('data-state')).toBe('ready');
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
