import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, type Lang, langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, postByApi, say, texts } from './people.ts';

useBrowser();

/** How many cases a moderator works through; more of them show that it stays quick. */
const count = Number(process.env.E2E_CASES ?? 20);

/** What only time or the operator would do. */
async function inDatabase(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

const handleOf = async (page: Page) => (await callAs(page)('GET /api/auth/me')).handle;

async function becomeModerator(page: Page, name: string): Promise<void> {
  await becomeMember(page, name);
  await inDatabase(`update users set role = 'moderator' where handle = $1`, [await handleOf(page)]);
}

/** Listings of the seller, each reported by somebody; their promise is the oldest of all. */
async function reportEach(seller: Page, reporter: Page): Promise<void> {
  const ids: number[] = [];
  for (let made = 0; made < count; made += 1) {
    if (made % 10 === 0) await inDatabase('delete from rate_limits');
    const { id } = await postByApi(seller, { title: `Chair of oak number ${made + 1}` });
    await callAs(reporter)('POST /api/ads/{id}/report', {
      params: { id },
      body: { reason: 'scam', note: 'Wants an advance by eSewa.' },
    });
    ids.push(id);
  }
  await inDatabase(`update cases set due_at = now() - interval '1 hour' where ad_id = any($1)`, [ids]);
}

/** The case on the screen, once it is another one than before. */
async function caseOn(page: Page, before = ''): Promise<string> {
  const shown = page.locator(`[data-case]:not([data-case="${before}"])`);
  await shown.waitFor();
  return (await shown.getAttribute('data-case')) ?? '';
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const ways = [['d'], ['w', '1'], ['r', '2'], ['c', '4']];

/** Decides so many cases by the keyboard, one way after another, and gives their numbers. */
async function decide(page: Page, times: number): Promise<string[]> {
  const decided: string[] = [];
  for (let shown = await caseOn(page); decided.length < times; shown = await caseOn(page, shown)) {
    await press(page, ...(ways[decided.length % ways.length] ?? []), 'Enter');
    decided.push(shown);
  }
  return decided;
}

async function openConsole(page: Page, lang: Lang): Promise<void> {
  await page.goto(`/${lang}/moderation`);
  await page.getByRole('heading', { name: texts[lang].moderation.title, exact: true }).waitFor();
  await page.locator('.desk-row').first().waitFor();
}

async function check(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

const expected = /40[0134]|409/;

it(`two moderators decide ${count} cases by the keyboard alone, one is taken back, and an appeal goes to the other`, async () => {
  await visit({ screen: phone, expected }, async (seller) => {
    await becomeMember(seller, 'Oak Chairs Namuna');
    await visit({ screen: phone, expected }, async (reporter) => {
      await becomeMember(reporter, 'Reporter Namuna');
      await reportEach(seller, reporter);
    });
    await visit({ screen: desktop, expected }, async (first) => {
      await becomeModerator(first, 'First Moderator');
      await visit({ screen: desktop, expected }, async (second) => {
        await becomeModerator(second, 'Second Moderator');
        await work(first, second);
        await hearOfIt(seller);
        await answerAppeal(first, second);
        await seller.reload();
        await seller.getByText(texts.ne.decisions.appeal_overturned).waitFor();
        await seller.goto('/ne/my');
        await seller.getByRole('heading', { name: texts.ne.my.title }).waitFor();
        expect(await seller.getByRole('link', { name: texts.ne.form.restrictedLink }).count()).toBe(0);
      });
    });
  });
});

/** All but the last case in both languages; the last one is taken back and becomes a suspension. */
async function work(first: Page, second: Page): Promise<void> {
  const half = Math.floor((count - 2) / 2);
  await Promise.all([openConsole(first, 'en'), openConsole(second, 'en')]);
  await check(first);
  await Promise.all([press(first, 'n'), press(second, 'n')]);
  const [one, other] = await Promise.all([caseOn(first), caseOn(second)]);
  expect(one).not.toBe(other);
  await check(first);
  await press(first, '?');
  await first.getByRole('dialog', { name: texts.en.moderation.keys }).waitFor();
  await check(first);
  // Keys of the page are deaf below a dialog.
  await press(first, 'd', 'Escape');
  await first.getByRole('button', { name: texts.en.moderation.do_dismiss }).waitFor();
  const decided = await decide(first, half);
  await press(first, 'Escape');

  await openConsole(first, 'ne');
  await press(first, 'n');
  await caseOn(first);
  await press(first, 'w');
  await check(first);
  await press(first, 'Escape');
  decided.push(...(await decide(first, count - 2 - half)));
  expect(decided).not.toContain(other);

  // One is left for the first moderator, who takes it back and suspends.
  const last = await caseOn(first);
  await press(first, 'w', '1', 'Enter');
  await first.locator(`[data-case="${last}"]`).waitFor({ state: 'detached' });
  await press(first, 'u');
  await first.locator(`[data-case="${last}"]`).waitFor();
  await first.getByText(say.ne('moderation.toldUndone', { title: '' }).trim()).waitFor();
  await press(first, 's', '1', 'm');
  await first.keyboard.type('This is the third time. nuwd1');
  await check(first);
  await press(first, 'Escape', '+', 'Enter');
  await first.locator(`[data-case="${last}"]`).waitFor({ state: 'detached' });
  expect(new Set([...decided, last, other]).size).toBe(count);
  expect(await caseOn(second)).toBe(other);
  await press(second, 'd', 'Enter');
  await second.locator(`[data-case="${other}"]`).waitFor({ state: 'detached' });
}

/** The seller reads on the phone what was decided and why, and says that it is wrong. */
async function hearOfIt(seller: Page): Promise<void> {
  const { decisions, form } = texts.ne;
  for (const path of ['/ne/my', '/ne/post', '/ne/messages']) {
    await seller.goto(path);
    await seller.getByRole('link', { name: form.restrictedLink }).waitFor();
    expect(await findProblems(seller)).toEqual([]);
  }
  await seller.getByRole('link', { name: form.restrictedLink }).click();
  await seller.waitForURL('**/ne/decisions');
  const suspension = seller.locator('[data-decision="suspend"]');
  await suspension.getByText('This is the third time. nuwd1').waitFor();
  await check(seller);
  await suspension.getByRole('button').click();
  const field = suspension.getByRole('textbox', { name: decisions.appealText });
  await field.fill('छोटो');
  await suspension.getByRole('button', { name: decisions.send }).click();
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  await field.fill('यी सबै मेरै कुर्सी हुन्, र मैले कसैसँग अग्रिम पैसा मागेको छैन।');
  await check(seller);
  await suspension.getByRole('button', { name: decisions.send }).click();
  await suspension.getByText(decisions.appeal_open).waitFor();
}

/** Whoever decided does not get the appeal; another moderator reads it and takes the decision back. */
async function answerAppeal(first: Page, second: Page): Promise<void> {
  await first.goto('/en/moderation?tab=appeal');
  await first.getByRole('heading', { name: texts.en.moderation.title, exact: true }).waitFor();
  await press(first, 'n');
  await first.getByRole('heading', { name: texts.en.moderation.emptyTitle }).waitFor();
  await second.setViewportSize(phone);
  await second.goto('/ne/moderation?tab=appeal');
  await second.locator('.desk-row').first().waitFor();
  await check(second);
  await press(second, 'Enter');
  const appeal = await caseOn(second);
  await second.getByText('अग्रिम पैसा मागेको छैन').waitFor();
  await check(second);
  await press(second, 'o', 'Enter');
  await second.locator(`[data-case="${appeal}"]`).waitFor({ state: 'detached' });
}

it('nothing is there for anybody else', async () => {
  await visit({ expected }, async (page) => {
    const statusOf = async () => (await page.goto('/en/moderation'))?.status();
    expect(await statusOf()).toBe(404);
    await becomeMember(page, 'Curious Namuna');
    expect(await statusOf()).toBe(404);
    expect(await page.title()).not.toContain(texts.en.moderation.title);
    await becomeModerator(page, 'Later Moderator');
    const answer = await page.goto('/en/moderation');
    expect(answer?.status()).toBe(200);
    expect(answer?.headers()['cache-control']).toMatch(/private|no-store/);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
    await page.goto('/en/my');
    await page.getByRole('link', { name: texts.en.profile.moderation }).waitFor();
  });
});

it('a person is reported in two taps, also without scripts', async () => {
  await visit({ expected }, async (seller) => {
    await becomeMember(seller, 'Reported Namuna');
    const path = `/seller/${await handleOf(seller)}`;
    for (const lang of langs)
      await visit({ scripts: lang === 'en', expected }, async (page) => {
        const { report, reportPerson } = texts[lang];
        await becomeMember(page, 'Reporting Namuna');
        await page.goto(`/${lang}${path}`);
        await page.getByText(reportPerson.open).click();
        if (lang === 'en') expect(await findProblems(page)).toEqual([]);
        await page.getByRole('button', { name: reportPerson.scam }).click();
        await page.getByText(lang === 'en' ? reportPerson.done : report.doneTitle).waitFor();
      });
  });
});
