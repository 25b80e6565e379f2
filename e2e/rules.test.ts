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
