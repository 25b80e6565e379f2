import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, postByApi, texts } from './people.ts';

useBrowser();

async function becomeAdmin(page: Page, name: string): Promise<void> {
  await becomeMember(page, name);
  const { handle } = await callAs(page)('GET /api/auth/me');
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(`update users set role = 'admin' where handle = $1`, [handle]);
  await client.query(
    'update sessions s set second_factor_at = now() from users u where u.id = s.user_id and u.handle = $1',
    [handle],
  );
  await client.end();
}

async function check(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

const expected = /40[0134]|409/;

it('an admin makes a rule by the keyboard, tries it on past listings, turns it on, and it acts', async () => {
  await visit({ screen: phone, expected }, async (seller) => {
    await becomeMember(seller, 'Zyzzyva Namuna');
    await postByApi(seller, { title: 'Lamp of brass, zyzzyva pattern' });
    await visit({ screen: desktop, expected }, async (admin) => {
      const { rules } = texts.en;
      await becomeAdmin(admin, 'Admin Namuna');
      await admin.goto('/en/moderation/rules');
      await admin.getByRole('heading', { name: rules.title, exact: true }).waitFor();
      await check(admin);
      await admin.getByRole('link', { name: rules.new }).press('Enter');
      await admin.getByLabel(rules.code, { exact: true }).fill('zyzzyva');
      await admin.getByLabel(rules.terms).fill('zyzzyva\n| near: x');
      await admin.getByRole('button', { name: rules.try }).press('Enter');
      await admin.getByText(/Line 2/).waitFor();
      await admin.getByLabel(rules.terms).fill('zyzzyva, जिज्जिभा');
      await admin.getByRole('button', { name: rules.try }).press('Enter');
      await admin.locator('mark', { hasText: 'zyzzyva' }).waitFor();
      await check(admin);
      await admin.getByLabel(rules.enabled).check();
      await admin.getByRole('button', { name: rules.save }).press('Enter');
      await admin.getByRole('heading', { name: rules.history }).waitFor();
      const { id } = await postByApi(seller, { title: 'Another lamp, zyzzyva pattern' });
      const held = await callAs(seller)('GET /api/me/ads/{id}', { params: { id } });
      expect(held.state).toBe('submitted');
      await admin.setViewportSize({ width: 360, height: 740 });
      await admin.goto('/ne/moderation/rules?rule=zyzzyva');
      await admin.getByLabel(texts.ne.rules.note).fill('परीक्षण');
      await admin.getByRole('button', { name: texts.ne.rules.save }).click();
      await admin
        .getByText(/संस्करण २/)
        .first()
        .waitFor();
      await check(admin);
      await admin.getByLabel(texts.ne.rules.enabled).uncheck();
      await admin.getByRole('button', { name: texts.ne.rules.save }).click();
      await admin
        .getByText(/संस्करण ३/)
        .first()
        .waitFor();
    });
  });
});

it('an admin counts without scripts what a rule would hold of what is live, sees it, and has it held', async () => {
  await visit({ screen: phone, expected }, async (seller) => {
    await becomeMember(seller, 'Xylograph Namuna');
    const { id } = await postByApi(seller, { title: 'Lamp of brass, xylograph pattern' });
    await visit({ screen: phone, scripts: false, expected }, async (admin) => {
      const { ruleRuns, admin: pages } = texts.en;
      await becomeAdmin(admin, 'Admin Namuna');
      const params = { kind: 'words', terms: 'xylograph' } as const;
      const body = { code: 'xylograph', effect: 'hold', enabled: true, params } as const;
      await callAs(admin)('POST /api/rules', { body });
      // Who goes on at once cuts no change of pages short.
      await admin.emulateMedia({ reducedMotion: 'reduce' });
      await admin.goto('/en/admin/rules');
      await admin.getByRole('heading', { name: pages.page_rules, level: 1 }).waitFor();
      for (const box of await admin.getByRole('checkbox').all()) await box.uncheck();
      await admin.getByRole('checkbox', { name: /xylograph/ }).check();
      await checkAs(admin, '/en/admin/rules');
      await admin.getByRole('button', { name: ruleRuns.count }).click();
      await untilDone(admin, 1);
      await admin.getByText(/Would be held: 1 of/).waitFor();
      await admin.getByRole('link', { name: 'Lamp of brass, xylograph pattern' }).waitFor();
      await checkAs(admin, '/ne/admin/rules');
      await admin.getByRole('button', { name: 'Hold 1 listing' }).click();
      await untilDone(admin, 2);
      await admin.getByText(/^Held: 1 of/).waitFor();
      const held = await callAs(seller)('GET /api/me/ads/{id}', { params: { id } });
      expect(held.state).toBe('submitted');
      const { version } = await callAs(admin)('GET /api/rules/{code}', { params: { code: 'xylograph' } });
      const off = { params: { code: 'xylograph' }, body: { version, enabled: false } };
      await callAs(admin)('PATCH /api/rules/{code}', off);
    });
  });
});

/** Has a page of somebody looked at where scripts run. */
async function checkAs(person: Page, path: string): Promise<void> {
  await visit({ screen: phone, expected }, async (page) => {
    await page.context().addCookies(await person.context().cookies());
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await check(page);
  });
}

/** Waits for the end of so many runs, and looks at the last one. */
async function untilDone(page: Page, count: number): Promise<void> {
  const ended = async () => {
    const { items } = await callAs(page)('GET /api/rule-runs', { query: {} });
    return items.flatMap(({ id, state }) => (state === 'done' ? [id] : []));
  };
  await expect.poll(async () => (await ended()).length).toBe(count);
  const [last] = await ended();
  await page.locator(`[data-run="${last}"]`).waitFor();
  const further = page.getByRole('link', { name: texts.en.ruleRuns.refresh });
  // It may have been over before the page was made.
  if (await further.isVisible()) await further.click();
  await further.waitFor({ state: 'detached' });
}
