import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, it } from 'vitest';
import { openApp, withBrowser } from './app.mts';
import { somebody } from './somebody.mts';

withBrowser();
/** Photos are prepared after those of others, on a machine that may have much else to do. */
const whenPrepared = { timeout: 60_000 };

const number = Date.now() % 100_000;
const title = `Teak sofa for five ${number}`;

/** A photo that nobody has posted before: squares of chance. */
async function newPhoto(
  name: string,
  width: number,
  height: number,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const squares = Buffer.from(Array.from({ length: 12 * 9 * 3 }, () => Math.floor(Math.random() * 256)));
  const buffer = await sharp(squares, { raw: { width: 12, height: 9, channels: 3 } })
    .resize(width, height, { kernel: 'nearest' })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Finds a room and opens it. @returns what its card says */
async function lookAtOne(page: Page): Promise<string> {
  await page.getByRole('tab', { name: 'Search' }).click();
  const field = page.getByPlaceholder('Room, phone, bike, land…').filter({ visible: true }).first();
  await field.fill('kotha bhadama');
  await field.press('Enter');
  await shown(page, /listings$/).waitFor();
  const card = page.getByRole('link', { name: /कोठा/ }).filter({ visible: true }).first();
  const label = (await card.getAttribute('aria-label')) ?? '';
  await card.click();
  await shown(page, 'Details').waitFor();
  return label;
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in?next=/post');
  await page.getByRole('radio', { name: 'E-mail' }).click();
  await page.getByLabel('E-mail', { exact: true }).last().fill('ramesh@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('namaste demo bazaar');
  await page.getByRole('button', { name: 'Sign in' }).last().click();
  await page.waitForURL('**/post');
}

/** Screens below the one on top are still there, and hidden. */
const shown = (page: Page, text: string | RegExp) => page.getByText(text).filter({ visible: true }).first();

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();

/** Holds the second photo until it is picked up, and lets it go over the first. */
async function dragSecondFirst(page: Page): Promise<void> {
  const photo = (number: number) => page.getByRole('img', { name: `Photo ${number}`, exact: true }).first();
  const middle = async (number: number) => {
    const box = await photo(number).boundingBox();
    if (!box) throw new Error(`photo ${number} is not there`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
  };
  const second = photo(2);
  await second.scrollIntoViewIfNeeded();
  const [to, from] = [await middle(1), await middle(2)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // It is a little larger once it is held.
  await expect.poll(async () => (await middle(2)).width).toBeGreaterThan(from.width);
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  // The first makes room for it.
  await expect.poll(async () => Math.round((await middle(1)).x)).toBe(Math.round(from.x));
  await page.mouse.up();
  await expect.poll(async () => Math.round((await middle(1)).x)).toBe(Math.round(to.x));
  await expect.poll(async () => Math.round((await middle(2)).x)).toBe(Math.round(from.x));
}

async function post(page: Page): Promise<void> {
  const another = page.getByRole('button', { name: 'Start a new one' });
  const category = page.getByLabel('Find a category');
  await category.or(another).first().waitFor();
  await category.fill('sofa');
  await page.getByRole('button', { name: /^Sofa/ }).first().click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Add photos' }).click(),
  ]);
  await chooser.setFiles([
    await newPhoto('lying.jpg', 1600, 1200),
    await newPhoto('upright.jpg', 1200, 1600),
  ]);
  await page.getByRole('img', { name: 'Photo 2' }).waitFor();
  await dragSecondFirst(page);
  await next(page);
  await page.getByLabel('Title').fill(title);
  await page.getByLabel('Price', { exact: true }).fill('22 thousand');
  await page.getByText('twenty-two thousand rupees').waitFor();
  await page.getByRole('button', { name: 'Used', exact: true }).click();
  await page
    .getByLabel('Description')
    .fill(`Bought ${number} days ago, kept with a cover. To be collected in Patan.`);
  await next(page);
  await page.getByRole('button', { name: /^Place/ }).click();
  await page.getByPlaceholder('Koteshwor, Pokhara…').last().fill('पाटन');
  await page.getByRole('button', { name: /Patan/ }).first().click();
  await next(page);
  await page.getByRole('button', { name: 'Publish' }).click();
}

it('finds, signs in, posts with a photo, is answered, and goes on without a line', async () => {
  const buyer = await somebody(inject('appApiUrl'), 'Buyer of sofas');
  await openApp({ expected: /ERR_INTERNET_DISCONNECTED|Failed to fetch/ }, async (page, context) => {
    const seen = await lookAtOne(page);
    await signIn(page);
    await post(page);
    // Whoever looks for it finds it, with its photo, once that is prepared.
    const found = await expect
      .poll(async () => {
        const { items } = await buyer('GET /api/search', { query: { q: title } });
        return items.find((item) => item.title === title)?.photo ? items : [];
      }, whenPrepared)
      .not.toEqual([])
      .then(() => buyer('GET /api/search', { query: { q: title } }));
    const listing = found.items.find((item) => item.title === title);
    if (!listing) throw new Error('the listing is not there');
    expect(listing.price).toBe(22_000_00);
    // In the order they were dragged into, once both are prepared.
    const isUpright = async () => {
      const { photos } = await buyer('GET /api/ads/{id}', { params: { id: listing.id } });
      return photos.map(({ width, height }) => width < height);
    };
    await expect.poll(isUpright, whenPrepared).toEqual([true, false]);

    // Somebody writes; it is there without asking.
    await page.getByRole('tab', { name: /Messages/ }).click();
    const { conversation } = await buyer('POST /api/conversations', {
      body: { adId: listing.id, clientId: crypto.randomUUID(), text: 'Is the sofa still there?' },
    });
    await page
      .getByRole('button', { name: new RegExp(title) })
      .first()
      .click();
    await shown(page, 'Is the sofa still there?').waitFor();
    const write = async (text: string) => {
      await page.getByLabel('Write a message').last().fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    };
    const heard = async () => {
      const params = { id: conversation.id };
      const { items } = await buyer('GET /api/conversations/{id}/messages', { params, query: {} });
      return items.flatMap((item) => (item.kind === 'text' && !item.mine ? [item.text] : []));
    };
    await write('Yes, come any evening.');
    await expect.poll(heard).toEqual(['Yes, come any evening.']);

    // In airplane mode: what is written waits, what was seen opens, and it says so.
    await context.setOffline(true);
    await shown(page, /You are offline/).waitFor();
    await write('The gate is green.');
    await shown(page, 'Waiting for a connection').waitFor();
    await shown(page, 'Is the sofa still there?').waitFor();
    expect(await heard()).toEqual(['Yes, come any evening.']);
    await page.getByRole('link', { name: /back$/i }).filter({ visible: true }).first().click();
    await page.getByRole('tab', { name: 'ThuluBazaar' }).click();
    await page.getByRole('link', { name: seen, exact: true }).filter({ visible: true }).last().click();
    await shown(page, 'Details').waitFor();
    await shown(page, seen.split(',')[0] ?? '').waitFor();

    // And back: it is sent once, in its place.
    await context.setOffline(false);
    await expect.poll(heard).toEqual(['Yes, come any evening.', 'The gate is green.']);
  });
});
