import { type CallOf, readAnswer } from '@thulubazaar/client';
import { createClient } from '@thulubazaar/client/create-client';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import { createTranslate } from '@thulubazaar/messages/create-translate';
import en from '@thulubazaar/messages/en.json' with { type: 'json' };
import ne from '@thulubazaar/messages/ne.json' with { type: 'json' };
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Lang } from './browser.ts';

export const texts = { en, ne };

/** Messages with values in them, as pages write them. */
export const say = {
  en: createTranslate('en', compiledMessages('en')),
  ne: createTranslate('ne', compiledMessages('ne')),
};

// One number a person: files of a run share the count, and a run on the same servers begins later.
const firstNumber = Math.floor(Date.now() / 100);
let people = 0;

/** A number nobody else has in these tests: SMS codes are limited by number. */
export function newNumber(): string {
  people += 1;
  return `98410${String((firstNumber + people) % 100_000).padStart(5, '0')}`;
}

/** Where the people are: the servers all tests share, unless a test has its own. */
export interface Site {
  webUrl: string;
  apiUrl: string;
}

const shared = (): Site => ({ webUrl: inject('webUrl'), apiUrl: inject('apiUrl') });

/** The newest code sent to somebody, from the local outbox. */
export async function codeFor(recipient: string, { apiUrl } = shared()): Promise<string> {
  const { items } = await fetch(`${apiUrl}/outbox.json`).then((response) => response.json());
  // What is told them besides has none.
  const code = items
    .filter((item: { recipient: string }) => item.recipient === recipient)
    .map((item: { body: string }) => /\b\d{6}\b/.exec(item.body)?.[0])
    .find((found: string | undefined) => found !== undefined);
  if (!code) throw new Error(`no code was sent to ${recipient}`);
  return code;
}

/** Fills the phone form of the page, code and name included, as a newcomer does. */
export async function registerByPhone(page: Page, lang: Lang, number: string, name: string): Promise<void> {
  const { auth } = texts[lang];
  await page.getByLabel(auth.phone).fill(number);
  await page.getByRole('button', { name: auth.sendCode }).click();
  await page.getByLabel(auth.code, { exact: true }).waitFor();
  await page.getByLabel(auth.code, { exact: true }).fill(await codeFor(`+977${number}`));
  await page.getByLabel(auth.name).fill(name);
  await page.getByRole('button', { name: auth.saveName, exact: true }).click();
}

/** The API as the page's browser calls it, with its cookies; or as `from` says, elsewhere and with more headers. */
function apiOf(page: Page, { webUrl }: Site, from?: { origin: string; headers: Record<string, string> }) {
  return createClient(async ({ path, method, headers, body }) => {
    const all = { ...headers, ...from?.headers, origin: webUrl };
    const sent = { method, headers: all, ...(body ? { data: body } : {}) };
    const answer = await page.request.fetch(`${from?.origin ?? ''}${path}`, sent);
    return readAnswer({ ok: answer.ok(), status: answer.status(), text: () => answer.text() });
  });
}

/**
 * The API as the web server calls it for a visitor from a network of their own: newcomers are counted by network, and one
 * hour of tests brings more of them than one may.
 */
function apiForNewcomer(page: Page, site: Site) {
  people += 1;
  const api = new URL(site.apiUrl);
  // Cookies belong to a host whatever its port: this way they are those of the page.
  api.hostname = new URL(site.webUrl).hostname;
  const headers = {
    'x-client-address': `10.${people >> 8}.${people & 255}.1`,
    'x-internal-authorization': `Bearer ${inject('internalSecret')}`,
  };
  return apiOf(page, site, { origin: api.origin, headers });
}

export interface Member {
  email: string;
  password: string;
}

/** Makes an account by the API, and signs the page's browser in to it as the web does. */
export async function becomeMember(page: Page, name: string, site = shared()): Promise<Member> {
  const member = await registerMember(page, name, site);
  await page.goto('/en/about');
  return member;
}

/** The same, and no page has been shown of it. */
export async function registerMember(page: Page, name: string, site = shared()): Promise<Member> {
  people += 1;
  const member = { email: `member-${Date.now()}-${people}@demo.example`, password: 'four words of namaste' };
  const api = apiForNewcomer(page, site);
  await api('POST /api/auth/email/code', { body: { email: member.email } });
  const code = await codeFor(member.email, site);
  await api('POST /api/auth/email/register', { body: { ...member, code, name } });
  return member;
}

/** The API as the signed-in person of the page's browser. */
export function callAs(page: Page, site = shared()) {
  return apiOf(page, site);
}

/** Makes an account by the API with a number of its own, and answers the number. */
export async function memberByPhone(page: Page, name: string, site = shared()): Promise<string> {
  const phone = newNumber();
  const api = apiForNewcomer(page, site);
  await api('POST /api/auth/phone/code', { body: { phone } });
  const code = await codeFor(`+977${phone}`, site);
  await api('POST /api/auth/phone/verify', { body: { phone, code, name } });
  await page.goto('/en/about');
  return phone;
}

/** Starts a listing of the signed-in person by the API, live at once. */
export async function postByApi(
  page: Page,
  listing: Partial<CallOf<'POST /api/ads'>['body']> = {},
  site = shared(),
): Promise<{ id: number; path: string }> {
  const body = {
    title: 'Wooden table with four chairs',
    description: 'Solid wood, a few scratches on one leg.',
    categoryId: 'furniture/tables',
    placeId: 'kathmandu/kathmandu/koteshwor',
    price: 1_200_000,
    publish: true,
    confirmDifferent: true,
    confirmPrice: true,
    ...listing,
  };
  const { id, path } = await apiOf(page, site)('POST /api/ads', { body, key: crypto.randomUUID() });
  return { id, path: path ?? '' };
}
