import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, memberByPhone, postByApi, texts } from './people.ts';
import { file } from './posting.ts';

useBrowser();

/** What only the operator would do. */
async function becomeModerator(page: Page): Promise<void> {
  await becomeMember(page, 'Maya Namuna');
  const { handle } = await callAs(page)('GET /api/auth/me');
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  try {
    await client.query(`update users set role = 'moderator' where handle = $1`, [handle]);
    await client.query(
      'update sessions s set second_factor_at = now() from users u where u.id = s.user_id and u.handle = $1',
      [handle],
    );
  } finally {
    await client.end();
  }
}

async function check(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

const { verification, seller } = texts.ne;
const { moderation, verification: words } = texts.en;
const name = 'प्रमिला नमुना';

it('a person asks in Nepali on a phone without scripts, a moderator grants it at a desk, and the mark is seen', async () => {
  let path = '';
  let listing = '';
  await visit({ scripts: false, screen: phone }, async (page) => {
    await memberByPhone(page, name);
    path = (await callAs(page)('GET /api/auth/me')).path;
    listing = (await postByApi(page, { title: 'Loom for dhaka cloth, hardly used' })).path;
    await page.goto('/ne/my/verification');
    await page.getByLabel(verification.document_passport).check();
    await page.getByLabel(verification.legalName, { exact: true }).fill('Pramila Namuna');
    await page.getByLabel(verification.issuedIn, { exact: true }).fill('नेपाल');
    await page.getByRole('button', { name: verification.begin }).click();
    await page.getByText(verification.done_begin).waitFor();
    for (const kind of ['passport', 'selfie'] as const) {
      const label = verification[`paper_${kind}`];
      const photo = {
        name: 'paper.jpg',
        mimeType: 'image/jpeg',
        buffer: file('demo/photos/room-empty-window.jpg'),
      };
      await page.getByLabel(label, { exact: true }).setInputFiles(photo);
      await page
        .getByRole('button', { name: verification.sendNamed.replace('{paper}', label), exact: true })
        .click();
      // That it was sent is said of the one before as well.
      await page
        .getByRole('button', { name: verification.removeNamed.replace('{paper}', label), exact: true })
        .waitFor();
      await page.getByText(verification.done_paper).waitFor();
    }
    // What is still being prepared is not sent yet, and the page says so.
    const send = async () => {
      await page.getByRole('button', { name: verification.send, exact: true }).click();
      await page.waitForLoadState();
      return page.getByText(verification.done_send).count();
    };
    await expect.poll(send, { timeout: 30_000 }).toBe(1);
  });
  await visit({ screen: desktop }, async (page) => {
    // Pages that are kept say so within seconds.
    await page.goto(`/ne${listing}`);
    await page.goto(`/ne${path}`);
    await becomeModerator(page);
    await page.goto('/en/moderation?tab=verification');
    await page.getByRole('link', { name }).click();
    await page.getByText('Pramila Namuna').waitFor();
    const paper = words.paper_passport;
    await page.getByRole('button', { name: moderation.openPaper.replace('{paper}', paper) }).click();
    const shown = page.getByRole('img', { name: paper });
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await check(page);
    await page.locator('.desk-choices button[aria-keyshortcuts=g]').click();
    await page.getByRole('button', { name: moderation.confirm_grant_mark }).click();
    await page.locator('[data-case]').waitFor({ state: 'detached' });
    for (const kept of [path, listing])
      await expect
        .poll(
          async () => {
            await page.goto(`/ne${kept}`);
            return page.locator('.tag', { hasText: seller.personVerified }).count();
          },
          { timeout: 30_000 },
        )
        .toBeGreaterThan(0);
  });
});

it('can be read and pressed by everybody', async () => {
  await visit({ screen: phone }, async (page) => {
    await memberByPhone(page, 'Bimala Namuna');
    const call = callAs(page);
    await page.goto('/en/my/verification');
    await check(page);
    const body = { kind: 'person', document: 'citizenship', legalName: 'Bimala', issuedIn: 'Kaski' } as const;
    await call('POST /api/verifications', { body });
    await page.goto('/ne/my/verification');
    await page.getByText(verification.paper_citizenship_back).waitFor();
    await check(page);
  });
});
