import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../apps/api/test/identity-provider.ts';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, type Lang, phone, useBrowser, visit } from './browser.ts';
import { say, texts } from './people.ts';
import { type Servers, startServers } from './servers.ts';

useBrowser();

let provider: IdentityProvider;
let servers: Servers;

beforeAll(async () => {
  provider = await startIdentityProvider();
  // Another issuer than the providers' own is taken outside production alone.
  servers = await startServers({ api: { ...provider.env, NODE_ENV: 'test' }, sameContent: true });
  provider.knowSite(servers.webUrl);
});
afterAll(async () => {
  await servers?.stop();
  await provider?.stop();
});

interface Account {
  sub: string;
  name: string;
  email: string;
}

/** Fills the page of the provider, as somebody who has an account there. */
async function confirmAs(page: Page, { sub, name, email }: Account): Promise<void> {
  await page.getByLabel('Account').fill(sub);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function signInWith(page: Page, lang: Lang, name: 'Google' | 'Apple'): Promise<void> {
  await page.getByRole('link', { name: say[lang]('auth.continueWith', { provider: name }) }).click();
}

it.each([
  ['en', phone],
  ['ne', desktop],
] as const)('somebody signs up, comes back, connects and disconnects in %s', async (lang, screen) => {
  await visit({ webUrl: servers.webUrl, screen, languages: lang }, async (page) => {
    const { identity, profile } = texts[lang];
    const google = { sub: randomUUID(), name: 'Sita Rai', email: `${randomUUID()}@example.com` };
    const apple = { ...google, sub: randomUUID() };
    const of = (name: string) => ({ provider: name });

    // Not after all.
    await page.goto(`/${lang}/sign-in`);
    await page.getByRole('link', { name: /Google/ }).waitFor();
    expect(await findProblems(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await signInWith(page, lang, 'Google');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText(say[lang]('identity.cancelled', of('Google'))).waitFor();
    expect(await findProblems(page)).toEqual([]);

    // A new account, which has a name.
    await signInWith(page, lang, 'Google');
    await confirmAs(page, google);
    await page.waitForURL(`**/${lang}/my`);
    await page.goto(`/${lang}/profile`);
    expect(await page.getByLabel(profile.name, { exact: true }).inputValue()).toBe(google.name);
    await page.getByText(google.email).waitFor();

    // Another way in, which comes back by a form of another site.
    await page.getByRole('button', { name: say[lang]('identity.connect', of('Apple')) }).click();
    await confirmAs(page, apple);
    await page.waitForURL(`**/${lang}/profile`);
    await page.getByText(say[lang]('identity.connected', of('Apple'))).waitFor();
    expect(await findProblems(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: profile.signOut, exact: true }).click();
    await page.waitForURL(`**/${lang}`);
    await page.goto(`/${lang}/sign-in?next=/${lang}/profile`);
    await signInWith(page, lang, 'Apple');
    await confirmAs(page, apple);
    await page.waitForURL(`**/${lang}/profile`);
    await page.getByText(google.email).waitFor();

    // Without Google the account still has its address, so Google asks to be connected.
    await page.getByRole('button', { name: say[lang]('identity.disconnectNamed', of('Google')) }).click();
    await page.getByText(say[lang]('identity.removed', of('Google'))).waitFor();
    await page.getByRole('button', { name: profile.signOut, exact: true }).click();
    await page.waitForURL(`**/${lang}`);
    await page.goto(`/${lang}/sign-in?next=/${lang}/profile`);
    await signInWith(page, lang, 'Google');
    await confirmAs(page, google);
    await page.getByText(say[lang]('identity.connectLead', of('Google'))).waitFor();
    expect(await findProblems(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await signInWith(page, lang, 'Apple');
    await confirmAs(page, apple);
    await page.getByText(say[lang]('identity.connectTitle', of('Google'))).waitFor();
    expect(await findProblems(page)).toEqual([]);
    await page.getByRole('button', { name: say[lang]('identity.connect', of('Google')) }).click();
    await page.waitForURL(`**/${lang}/profile`);
    await expect.poll(() => page.getByText(identity.isConnected, { exact: true }).count()).toBe(2);
  });
});
