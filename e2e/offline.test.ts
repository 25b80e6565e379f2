import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { phone } from './browser.ts';
import { type Line, startLine } from './line.ts';
import { callAs, postByApi, registerMember, texts } from './people.ts';
import { chooseCategory, photosOf } from './posting.ts';
import { freePort } from './servers.ts';

const { en } = texts;

let line: Line;
let webUrl = '';
let folder = '';
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  const port = await freePort();
  webUrl = `http://localhost:${port}`;
  line = await startLine(port, inject('webUrl'));
  folder = await mkdtemp(path.join(tmpdir(), 'thulubazaar-phone-'));
  await open();
});

afterAll(async () => {
  await context?.close();
  await line?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Opens the browser with what it knew before. */
async function open(): Promise<void> {
  context = await chromium.launchPersistentContext(folder, {
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run'],
    baseURL: webUrl,
    viewport: phone,
    deviceScaleFactor: 2,
  });
  page = await context.newPage();
}

async function away(): Promise<void> {
  await line.cut();
  await context.setOffline(true);
}

async function back(): Promise<void> {
  await line.mend();
  await context.setOffline(false);
}

/** Names of caches, with the addresses of what they hold. */
function kept(): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const keys = await (await caches.open(name)).keys();
      all[name] = keys.map(({ url }) => url.replace(location.origin, ''));
    }
    return all;
  });
}

function forget(address: string): Promise<void> {
  return page.evaluate(async (address) => {
    for (const name of await caches.keys())
      await (await caches.open(name)).delete(address, { ignoreVary: true });
  }, address);
}

/** Waits until the worker has kept all of these. */
async function areKept(...addresses: string[]): Promise<void> {
  const missing = async () => {
    const all = Object.values(await kept()).flat();
    return addresses.filter((address) => !all.includes(address));
  };
  await expect.poll(missing).toEqual([]);
}

/** How many changes of this kind have come through. */
const sent = (what: RegExp) => line.asked.filter((one) => what.test(one)).length;

/** How many changes wait on the phone. */
function keptChanges(): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('thulubazaar');
        opening.onsuccess = () => {
          const counting = opening.result.transaction('outbox').objectStore('outbox').count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}

const waiting = () => page.locator('[data-part=waiting] .kept-list > li');
const state = () => page.locator('line-state');
/** What the browser says of the network differs; of when the page is does not. */
const offline = / This is from (?:yesterday, )?\d\d:\d\d\./;

const text = 'Is it there on Saturday?';
const people = {
  conversation: '',
  own: 0,
  draft: 0,
  liked: { id: 0, path: '', title: '' },
  seen: { id: 0, path: '', title: '' },
};

it('opens without a line what was seen and what is one’s own, and says of when it is', async () => {
  // What is one's own is fetched ahead by the first page, once in half a day: all of it is there before.
  await registerMember(page, 'Maya Namuna');
  const api = callAs(page, { webUrl: inject('webUrl'), apiUrl: inject('apiUrl') });
  const { items } = await api('GET /api/ads', { query: { category: 'vehicles/motorbikes', limit: 20 } });
  const [seen, liked] = items.filter(({ photo }) => photo !== null);
  if (!seen || !liked) throw new Error('no listings with photos');
  Object.assign(people, { seen, liked });
  const site = { webUrl: inject('webUrl'), apiUrl: inject('apiUrl') };
  people.own = (await postByApi(page, { title: 'Bamboo stool of my own' }, site)).id;
  const draft = { title: 'Copper kettle from Palpa', categoryId: 'home/kitchen', publish: false };
  people.draft = (await postByApi(page, draft, site)).id;
  await api('PUT /api/me/favourites/{adId}', { params: { adId: seen.id } });
  const clientId = crypto.randomUUID();
  const begun = await api('POST /api/conversations', { body: { adId: seen.id, clientId, text: 'Namaste!' } });
  people.conversation = `/en/messages/${begun.conversation.id}`;

  await page.goto('/en/c/vehicles/motorbikes');
  // The first page brings the worker, which keeps it once it is there.
  await areKept('/en/c/vehicles/motorbikes');
  await page.goto(encodeURI(`/en${liked.path}`));
  await page.goto(encodeURI(`/en${seen.path}`));
  await areKept(
    ...[
      '/en/offline',
      '/en/categories',
      '/en/c/vehicles/motorbikes',
      '/en/favourites',
      '/en/my',
      '/en/edit',
      '/en/messages',
    ],
    ...[seen, liked].flatMap(({ id, path }) => [encodeURI(`/en${path}`), `/api/listings/${id}`]),
    ...['/api/me/favourites', '/api/me/listings', `/api/me/listings/${people.own}`],
    `/api/conversations/${begun.conversation.id}/messages`,
  );
  // As if that listing had been left before its page was idle: what is missing of it comes with a later page.
  await forget(`/api/listings/${liked.id}`);
  // What comes in parts is here once it has been asked for.
  await page.goto(`/en/edit?listing=${people.own}`);
  await page.getByLabel(en.post.listingTitle, { exact: true }).waitFor();
  await page.goto(`/en/post?listing=${people.draft}`);
  await page.getByRole('button', { name: en.post.publish, exact: true }).waitFor();
  await page.goto(people.conversation);
  await page.getByText('Namaste!', { exact: true }).waitFor();
  await page.goto(encodeURI(`/en${seen.path}`));
  await areKept(`/api/listings/${liked.id}`);

  await away();
  await page.reload();
  await expect.poll(() => state().innerText()).toMatch(offline);
  await page.getByRole('heading', { level: 1, name: seen.title }).waitFor();
  const shown = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((photo) => photo instanceof HTMLImageElement && photo.complete && photo.naturalWidth > 0);
  await expect.poll(() => shown('main img')).toBe(true);
  expect(await findProblems(page)).toEqual([]);
  await page.goto('/en/c/vehicles/motorbikes');
  await page.getByRole('link', { name: seen.title }).first().waitFor();
  await page.goto('/en/favourites');
  await page.getByRole('link', { name: seen.title }).first().waitFor();
  await page.goto(people.conversation);
  await page.getByText('Namaste!', { exact: true }).waitFor();
  await page.goto('/en/my');
  await page.getByText('Bamboo stool of my own').first().waitFor();
  await page.goto('/en/in/kathmandu');
  await page.getByRole('heading', { name: en.offline.missingTitle }).waitFor();
  await page.getByRole('link', { name: seen.title }).waitFor();
  expect(await findProblems(page)).toEqual([]);
});

it('sends once and in order what was done without a line, also after the browser was closed', async () => {
  await page.goto(people.conversation);
  await page.getByRole('textbox', { name: en.chat.write }).fill(text);
  await page.getByRole('button', { name: en.chat.send, exact: true }).click();
  await page.locator('[data-unsent=waiting]').waitFor();
  await page.setInputFiles('input[type=file]', photosOf.en.slice(0, 1));
  await expect.poll(() => page.locator('[data-unsent=waiting]').count()).toBe(2);
  await expect.poll(keptChanges).toBe(2);
  await page.goto(encodeURI(`/en${people.liked.path}`));
  await page.locator('favourite-heart button').first().click();
  await expect.poll(keptChanges).toBe(3);
  await page.goto('/en/my');
  await page.getByRole('button', { name: new RegExp(`^${en.my.task_confirm}`) }).click();
  await page.getByText(en.line.keptToSend).waitFor();
  await page.goto(`/en/edit?listing=${people.own}`);
  await page.getByLabel(en.post.listingTitle, { exact: true }).fill('Bamboo stool, nearly new');
  await page.getByRole('button', { name: en.post.saveChanges }).click();
  await page.waitForURL('**/en/offline');
  await page.goto(`/en/post?listing=${people.draft}`);
  await page.getByRole('button', { name: en.post.publish, exact: true }).click();
  await page.waitForURL('**/en/offline');
  const said = [
    'Is it there on Saturday?',
    en.offline.kind_photo,
    `Save: ${people.liked.title}`,
    'Still available',
    'Changes: Bamboo',
    'Post: Copper kettle',
  ];
  await expect.poll(() => waiting().count()).toBe(6);
  for (const [index, words] of said.entries())
    expect(await waiting().nth(index).innerText()).toContain(words);
  expect(await findProblems(page)).toEqual([]);

  await context.close();
  await open();
  await context.setOffline(true);
  await page.goto('/en/offline');
  await expect.poll(() => waiting().count()).toBe(6);
  const before = line.asked.length;
  await back();
  await expect.poll(() => waiting().count()).toBe(0);
  const changes = line.asked
    .slice(before)
    .filter((one) => /^(?:POST|PUT|PATCH) \/api\/(?!views|auth)/.test(one));
  expect(changes.map((one) => one.replace(/[\da-f-]{36}/, 'id'))).toEqual([
    'POST /api/conversations/id/messages',
    'POST /api/images',
    // In parts, so that a line that breaks again costs little.
    'PATCH /api/uploads/id',
    'POST /api/images/id/complete',
    'POST /api/conversations/id/messages',
    `PUT /api/me/favourites/${people.liked.id}`,
    `POST /api/listings/${people.own}/confirm`,
    `PATCH /api/listings/${people.own}`,
    `POST /api/listings/${people.draft}/state`,
  ]);
  const api = callAs(page, { webUrl: inject('webUrl'), apiUrl: inject('apiUrl') });
  const id = people.conversation.slice('/en/messages/'.length);
  const { items } = await api('GET /api/conversations/{id}/messages', { params: { id } });
  expect(items.filter((message) => message.kind === 'text' && message.text === text)).toHaveLength(1);
  expect((await api('GET /api/me/favourite-ids')).ids).toContain(people.liked.id);
  const mine = await api('GET /api/me/ads/{id}', { params: { id: people.own } });
  expect(mine.title).toBe('Bamboo stool, nearly new');
  const posted = await api('GET /api/me/ads/{id}', { params: { id: people.draft } });
  expect(posted.state).toBe('live');
});

it('says in words what could not be sent, and gives it back or lets it go', async () => {
  await page.goto(`/en/edit?listing=${people.own}`);
  await page.getByLabel(en.post.listingTitle, { exact: true }).waitFor();
  await away();
  await page.getByLabel(en.post.listingTitle, { exact: true }).fill('Bamboo stool, from here');
  await page.getByRole('button', { name: en.post.saveChanges }).click();
  await page.waitForURL('**/en/offline');
  const site = { webUrl: inject('webUrl'), apiUrl: inject('apiUrl') };
  await context.setOffline(false);
  // Elsewhere it was changed meanwhile: past the line, which is still cut for the page.
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: site.webUrl, 'content-type': 'application/json' };
  const own = `${site.apiUrl}/api/ads/${people.own}`;
  const { version } = await fetch(`${site.apiUrl}/api/me/ads/${people.own}`, { headers }).then((it) =>
    it.json(),
  );
  const body = JSON.stringify({ title: 'Bamboo stool, from there', version });
  expect((await fetch(own, { method: 'PATCH', headers, body })).status).toBe(200);
  await line.mend();
  await page.reload();
  await waiting().getByText(en.offline.problem_changed).waitFor();
  await waiting().getByRole('link', { name: en.offline.open }).click();
  await page.waitForURL(`**/en/edit?listing=${people.own}`);
  const title = page.getByLabel(en.post.listingTitle, { exact: true });
  await expect.poll(() => title.inputValue()).toBe('Bamboo stool, from here');
});

it('offers a new version, and has nothing left of the old one once it is taken', async () => {
  await page.goto('/en');
  const [old] = Object.keys(await kept()).filter((name) => name.startsWith('page-'));
  const build = old?.slice('page-'.length) ?? '';
  line.release('the-next-build');
  await page.goto('/en/about');
  await expect.poll(() => state().innerText()).toContain(en.line.update);
  // Nothing is forced: the pages are those of before.
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toContain('/sw.js');
  await state().getByRole('button', { name: en.line.reload }).click();
  await page.waitForFunction((old) => caches.keys().then((all) => !all.includes(old)), old ?? '');
  // What the old worker had begun it may have ended since: the next page puts that away.
  const left = async () => {
    await page.goto('/en/about');
    return Object.keys(await kept()).filter((name) => name.endsWith(build));
  };
  await expect.poll(left, { interval: 1000 }).toEqual([]);
  await areKept(encodeURI(`/en${people.seen.path}`));
  await away();
  await page.goto(encodeURI(`/en${people.seen.path}`));
  await page.getByRole('heading', { level: 1, name: people.seen.title }).waitFor();
  await back();
});

/** Sends photos to the address of the share target, as the phone does. */
async function share(name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([name, base64]) => {
      const file = new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name, {
        type: 'image/jpeg',
      });
      const chosen = new DataTransfer();
      chosen.items.add(file);
      const form = Object.assign(document.createElement('form'), {
        method: 'post',
        action: '/post',
        enctype: 'multipart/form-data',
      });
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'photos' });
      input.files = chosen.files;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [name, bytes.toString('base64')] as const,
  );
}

it('takes photos that another app shares into a new listing, and forgets a person who signs out', async () => {
  await page.goto('/en/about');
  await share('kitchen.jpg', photosOf.ne[0]?.buffer ?? Buffer.alloc(0));
  await page.waitForURL('**/en/post?shared=1**');
  await chooseCategory(page, 'en');
  await expect.poll(() => page.locator('.photo-item, .photos li').count()).toBeGreaterThan(0);

  await page.goto('/en/profile');
  await page.getByRole('button', { name: en.profile.signOut }).click();
  await page.waitForURL('**/en');
  expect(await page.evaluate(() => document.documentElement.dataset.account)).toBeUndefined();
  // The front page, where it leads to, is anybody's.
  const personal = async () =>
    Object.entries(await kept()).flatMap(([name, urls]) =>
      /^(?:own|listing|cover|list|facts)-/.test(name)
        ? urls.filter((url) => url !== '/en' && url !== '/api/categories')
        : [],
    );
  await expect.poll(personal).toEqual([]);
  const stored = () =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('thulubazaar');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const counts = await Promise.all(
        [...database.objectStoreNames].map(
          (name) =>
            new Promise<number>((resolve) => {
              const asked = database.transaction(name).objectStore(name).count();
              asked.onsuccess = () => resolve(asked.result);
            }),
        ),
      );
      database.close();
      return counts;
    });
  await expect.poll(stored).toEqual([0, 0, 0]);
  await away();
  await page.goto('/en/my');
  await expect.poll(() => state().innerText()).toMatch(offline);
  await expect.poll(() => page.locator('body').innerText()).not.toContain('Bamboo stool');
  await back();
});

it('with few data asks for the smallest of every photo', async () => {
  await page.goto('/en/about');
  await page.getByRole('button', { name: en.offline.low }).click();
  const before = line.asked.length;
  // Cards on two pixels to one, and a listing that was not opened before: otherwise these are 640 and more.
  await page.goto('/en/c/mobiles');
  const asked = () => line.asked.slice(before).filter((one) => one.startsWith('GET /media/'));
  await expect.poll(() => asked().length).toBeGreaterThan(1);
  await page.locator('.cards [data-listing]:has(img) h3 a').last().click();
  await page.waitForURL('**/en/listing/**');
  await page.waitForLoadState('networkidle');
  const photos = asked();
  expect(photos.filter((one) => Number(/(\d+)\.webp/.exec(one)?.[1]) > 320)).toEqual([]);
  expect(sent(/POST \/api\/auth\/sign-out/)).toBe(1);
});
