import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, codeFor, memberByPhone, texts } from './people.ts';

useBrowser();

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator app shows for a secret (RFC 6238), so many steps from now. */
function codeOf(secret: string, later = 0): string {
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function inDatabase(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

/** No error, nothing too small to press, nothing beside the screen. */
async function check(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
}

it.each(langs)('an app is set up, and asked for at the next sign-in, in %s', async (lang) => {
  await visit({ screen: phone, languages: lang }, async (page) => {
    const { auth, profile, secondFactor } = texts[lang];
    const number = await memberByPhone(page, 'App Namuna');
    await page.goto(`/${lang}/profile`);
    const section = page.getByRole('region', { name: secondFactor.title });
    await section.getByRole('button', { name: secondFactor.setUp }).click();
    await section.getByAltText(secondFactor.qr).waitFor();
    await check(page);
    const secret = ((await section.locator('.font-mono').textContent()) ?? '').replaceAll(' ', '');
    await section.getByLabel(auth.appCode, { exact: true }).fill(codeOf(secret));
    await section.getByText(secondFactor.codesTitle).waitFor();
    const recoveryCode = (await section.getByRole('listitem').first().textContent()) ?? '';
    expect(recoveryCode).toMatch(/^[0-9a-z]{5}-[0-9a-z]{5}$/);
    await check(page);
    await section.getByRole('button', { name: secondFactor.kept }).click();
    await section.getByRole('button', { name: secondFactor.newCodes }).waitFor();

    const begin = async () => {
      await page.getByRole('button', { name: profile.signOut, exact: true }).click();
      await page.waitForURL(`**/${lang}`);
      await inDatabase('delete from rate_limits');
      await page.goto(`/${lang}/sign-in`);
      await page.getByLabel(auth.phone).fill(number);
      await page.getByRole('button', { name: auth.sendCode }).click();
      const field = page.getByLabel(auth.code, { exact: true });
      await field.waitFor();
      await field.fill(await codeFor(`+977${number}`));
      await page.getByLabel(auth.appCode, { exact: true }).waitFor();
    };
    await begin();
    await check(page);
    const field = page.getByLabel(auth.appCode, { exact: true });
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    await field.fill(codeOf(secret, 1));
    await page.waitForURL(`**/${lang}/my`);

    await page.goto(`/${lang}/profile`);
    await begin();
    await page.getByRole('button', { name: auth.useRecoveryCode }).click();
    await page.getByLabel(auth.recoveryCode, { exact: true }).fill(recoveryCode);
    await page.getByRole('button', { name: auth.signIn, exact: true }).click();
    await page.waitForURL(`**/${lang}/my`);
  });
});

it('the console leads a moderator with one factor to give the other', async () => {
  await visit({ screen: phone, expected: /40[134]/ }, async (page) => {
    const { auth, moderation, secondFactor } = texts.en;
    await becomeMember(page, 'New Moderator');
    const { handle } = await callAs(page)('GET /api/auth/me');
    await inDatabase(`update users set role = 'moderator' where handle = $1`, [handle]);
    await page.goto('/en/moderation');
    await page.getByText(auth.factorNeeded).waitFor();
    await check(page);
    await page.getByRole('link', { name: auth.factorSetUp }).click();
    const section = page.getByRole('region', { name: secondFactor.title });
    await section.getByRole('button', { name: secondFactor.setUp }).click();
    const secret = ((await section.locator('.font-mono').textContent()) ?? '').replaceAll(' ', '');
    await section.getByLabel(auth.appCode, { exact: true }).fill(codeOf(secret));
    await section.getByRole('button', { name: secondFactor.kept }).click();
    await page.goto('/en/moderation');
    await page.getByRole('heading', { name: moderation.title, exact: true }).waitFor();
    expect(await page.getByText(auth.factorNeeded).count()).toBe(0);
    // A session that was begun before the app, or elsewhere.
    await inDatabase(
      'update sessions s set second_factor_at = null from users u where u.id = s.user_id and u.handle = $1',
      [handle],
    );
    await page.goto('/en/moderation');
    await page.getByLabel(auth.appCode, { exact: true }).fill(codeOf(secret, 1));
    await page.getByText(auth.factorAsked).waitFor({ state: 'detached' });
    await page.locator('.desk-tabs, [role=tablist], nav').first().waitFor();
  });
});

it.each(langs)('an account is asked for, granted, and kept by one press, in %s', async (lang) => {
  await visit({ screen: phone, languages: lang, expected: /40[134]/ }, async (owner) => {
    await memberByPhone(owner, 'Owner Namuna');
    const { handle } = await callAs(owner)('GET /api/auth/me');
    await visit({ screen: phone, languages: lang }, async (asker) => {
      const { recover } = texts[lang];
      await memberByPhone(asker, 'Asker Namuna');
      await asker.goto(`/${lang}/recover`);
      await asker.getByLabel(recover.account).fill(handle);
      await asker.getByLabel(recover.text).fill('I made it in Baisakh and sold a bicycle to Hari of Patan.');
      await check(asker);
      await asker.getByRole('button', { name: recover.send }).click();
      await asker.getByText(recover.state_open).waitFor();
      await check(asker);
      await inDatabase(
        `update recoveries r set state = 'waiting', carry_out_at = now() + interval '3 days'
           from users u where u.id = r.account_id and u.handle = $1`,
        [handle],
      );
      await owner.goto(`/${lang}/recover`);
      await owner.getByText(recover.againstTitle).waitFor();
      await check(owner);
      await owner.getByRole('button', { name: recover.object }).click();
      await owner.getByText(recover.againstTitle).waitFor({ state: 'detached' });
      await asker.reload();
      await asker.getByText(recover.state_objected).waitFor();
    });
  });
});
