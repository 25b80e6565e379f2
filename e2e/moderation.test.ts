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
  const handle = await handleOf(page);
  await inDatabase(`update users set role = 'moderator' where handle = $1`, [handle]);
  await inDatabase(
    'update sessions s set second_factor_at = now() from users u where u.id = s.user_id and u.handle = $1',
    [handle],
  );
}

const half = Math.floor((count - 2) / 2);
/** Where a listing of the seller that was reported has to be: what two take at once, what is looked at closely, and the last. */
const looked = new Set([0, 1, half + 1, count - 1]);
const kinds = ['listing', 'held', 'person', 'review', 'appeal'] as const;

/** A person whom only the database knows, in the statements below. */
const aPerson = `person as (insert into users (id, handle, name) values (gen_random_uuid(), $1, 'Somebody Namuna') returning id)`;

// Each: $1 a handle, $2 whose listing it is, $3 the handle of whoever reports, $4 when it is promised.
const seeds = {
  person: `
    with ${aPerson}, opened as (
      insert into cases (kind, person_id, due_at) select 'reported', id, $4 from person, (select $2) as ad returning id, person_id)
    insert into reports (reporter_id, reported_id, reason, note, case_id)
    select (select id from users where handle = $3), person_id, 'abuse', 'Insults whoever asks for the price.', id from opened`,
  review: `
    with ${aPerson}, sold as (
      insert into deals (ad_id, seller_id, buyer_id, confirmed_at)
      select a.id, a.owner_id, person.id, now() from person, ads a where a.id = $2::bigint returning id, seller_id, buyer_id
    ), written as (
      insert into deal_reviews (deal_id, author_id, about_id, rating, text, shown_at)
      select id, buyer_id, seller_id, 1, 'Never answers, never comes.', now() from sold returning id, author_id
    ), opened as (
      insert into cases (kind, person_id, due_at) select 'reported', author_id, $4 from written returning id, person_id
    ), made as (
      insert into reports (reporter_id, reported_id, reason, case_id)
      select (select id from users where handle = $3), person_id, 'fake_review', id from opened returning id)
    insert into reported_reviews (report_id, review_id) select made.id, written.id from made, written`,
  appeal: `
    with ${aPerson}, closed as (
      insert into cases (kind, person_id, due_at, closed_at)
      select 'reported', id, now(), now() from person, (select $2) as ad returning id, person_id
    ), decided as (
      insert into case_decisions (case_id, person_id, decision, reason, moderator_id)
      select id, person_id, 'warn', 'abuse', (select id from users where handle = $3) from closed returning id, person_id)
    insert into cases (kind, person_id, appealed_id, appeal_text, due_at)
    select 'appeal', person_id, id, 'I only asked what it costs.', $4 from decided`,
  held: `
    with held as (update ads set state = 'submitted', version = version + 1 where id = $2::bigint returning id, owner_id)
    insert into cases (kind, person_id, ad_id, due_at)
    select 'held', owner_id, id, $4 from held, (select $1, $3) as others`,
};

/** So many cases of every kind; their promises are the oldest of all. */
async function seedCases(seller: Page, reporter: Page): Promise<void> {
  const [sellerHandle, reporterHandle] = [await handleOf(seller), await handleOf(reporter)];
  let ad = 0;
  for (let at = 0; at < count; at += 1) {
    if (at % 10 === 0) {
      await inDatabase('delete from rate_limits');
      // So many an hour and a day, by when they were made.
      await inDatabase(
        `update ads set created_at = created_at - interval '2 days' where owner_id = (select id from users where handle = $1)`,
        [sellerHandle],
      );
    }
    const kind = looked.has(at) ? 'listing' : (kinds[at % kinds.length] ?? 'listing');
    const due = new Date(Date.now() - 7_200_000 + at * 1000).toISOString();
    if (kind === 'listing' || kind === 'held')
      ad = (await postByApi(seller, { title: `Chair of oak number ${at + 1}` })).id;
    if (kind === 'listing') {
      await callAs(reporter)('POST /api/ads/{id}/report', {
        params: { id: ad },
        body: { reason: 'scam', note: 'Wants an advance by eSewa.' },
      });
      await inDatabase('update cases set due_at = $2 where ad_id = $1 and closed_at is null', [ad, due]);
    } else await inDatabase(seeds[kind], [`namuna-${Date.now()}-${at}`, ad, reporterHandle, due]);
  }
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

const ways = [['d'], ['w', '1'], ['r', '2'], ['c', '4'], ['a'], ['o'], ['h']];

/** Those of the ways that the case on the screen has. */
async function waysOf(page: Page): Promise<string[][]> {
  const choices = page.locator('.desk-choices button');
  await choices.first().waitFor();
  const keys = await choices.evaluateAll((all) => all.map((one) => one.getAttribute('aria-keyshortcuts')));
  return ways.filter(([key]) => key && keys.includes(key));
}

/** Decides so many cases by the keyboard, one way after another, and gives their numbers. */
async function decide(page: Page, times: number): Promise<string[]> {
  const decided: string[] = [];
  for (let shown = await caseOn(page); decided.length < times; shown = await caseOn(page, shown)) {
    const possible = await waysOf(page);
    await press(page, ...(possible[decided.length % possible.length] ?? []), 'Enter');
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

it(`two moderators decide ${count} cases of every kind by the keyboard alone, one is taken back, and an appeal goes to the other`, {
  timeout: 140_000 + count * 2000,
}, async () => {
  await visit({ screen: phone, expected }, async (seller) => {
    await becomeMember(seller, 'Oak Chairs Namuna');
    await visit({ screen: phone, expected }, async (reporter) => {
      await becomeMember(reporter, 'Reporter Namuna');
      await seedCases(seller, reporter);
    });
    await visit({ screen: desktop, expected }, async (first) => {
      await becomeModerator(first, 'First Moderator');
      await visit({ screen: desktop, expected }, async (second) => {
        await becomeModerator(second, 'Second Moderator');
        await work(first, second);
        await hearOfIt(seller);
        await answerAppeal(first, second);
        // A decision is on its way while the console shows what comes next.
        await expect
          .poll(async () => {
            await seller.reload();
            await seller.locator('[data-decision]').first().waitFor();
            return seller.getByText(texts.ne.decisions.appeal_overturned).count();
          })
          .toBeGreaterThan(0);
        await seller.goto('/ne/my');
        await seller.getByRole('heading', { name: texts.ne.my.title }).waitFor();
        expect(await seller.getByRole('link', { name: texts.ne.form.restrictedLink }).count()).toBe(0);
      });
    });
  });
});

/** All but the last case in both languages; the last one is taken back and becomes a suspension. */
async function work(first: Page, second: Page): Promise<void> {
  await Promise.all([openConsole(first, 'en'), openConsole(second, 'en')]);
  await check(first);
  await Promise.all([press(first, 'n'), press(second, 'n')]);
  const [one, other] = await Promise.all([caseOn(first), caseOn(second)]);
  expect(one).not.toBe(other);
  await check(first);
  await press(first, '?');
  const sheet = first.getByRole('dialog', { name: texts.en.moderation.keys });
  await sheet.waitFor();
  await check(first);
  // Keys of the page are deaf below a dialog.
  await press(first, 'd', 'Escape');
  await sheet.waitFor({ state: 'detached' });
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
  await first.locator('.desk-row').first().waitFor();
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
    await page.getByRole('button', { name: texts.en.my.ways }).click();
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
