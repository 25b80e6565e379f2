import { readFile } from 'node:fs/promises';
import { confirmsDeletion } from '@thulubazaar/contract/limits';
import { unzipSync } from 'fflate';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, postByApi, say, texts } from './people.ts';

useBrowser();

/** What only time would do. */
async function inDatabase(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(sql, values).finally(() => client.end());
}

it.each([
  ['en', desktop],
  ['ne', phone],
] as const)('a copy is made, downloaded and opens; leaving is taken back, in %s', async (lang, screen) => {
  await visit({ screen, expected: /40[134]|410/ }, async (page) => {
    const t = texts[lang];
    await becomeMember(page, 'Maya Namuna');
    const listing = await postByApi(page, {});
    await page.goto(`/${lang}/profile`);
    const data = page.getByRole('region', { name: t.ownData.title });
    await data.getByRole('button', { name: t.ownData.exportAsk }).click();
    const link = data.getByRole('link', { name: t.ownData.exportFetch.split(' ')[0] ?? '' });
    await link.waitFor({ timeout: 30_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const files = unzipSync(await readFile(await download.path()));
    const kept = JSON.parse(Buffer.from(files['data.json'] ?? []).toString());
    expect(kept.account).toMatchObject([{ name: 'Maya Namuna' }]);
    expect(kept.listings.map(({ id }: { id: number }) => id)).toEqual([listing.id]);
    expect(Buffer.from(files['index.html'] ?? []).toString()).toContain('Maya Namuna');

    await data.getByText(t.ownData.deleteTitle).click();
    expect(await findProblems(page)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    await data.getByRole('button', { name: t.ownData.leave }).click();
    const back = page.getByRole('button', { name: t.restricted.comeBack });
    await back.waitFor();
    expect(await findProblems(page)).toEqual([]);
    const api = callAs(page);
    const state = () =>
      api('GET /api/ads/{id}', { params: { id: listing.id } }).then(
        () => 'live',
        (error) => error.code,
      );
    expect(await state()).toBe('gone');
    await back.click();
    await back.waitFor({ state: 'detached' });
    expect(await state()).toBe('live');

    const word = confirmsDeletion[lang];
    const typed = data.getByLabel(say[lang]('ownData.deleteType', { word }));
    if (!(await typed.isVisible())) await data.getByText(t.ownData.deleteTitle).click();
    await typed.fill('yes');
    await data.getByRole('button', { name: t.ownData.delete, exact: true }).click();
    await data.getByText(t.ownData.deleteWord).waitFor();
    await typed.fill(word);
    await data.getByRole('button', { name: t.ownData.delete, exact: true }).click();
    const keep = page.getByRole('button', { name: t.restricted.keep });
    await keep.waitFor();
    expect(await state()).toBe('gone');
    await keep.click();
    await keep.waitFor({ state: 'detached' });
    expect(await state()).toBe('live');
  });
});

it('whoever does not take it back is gone when the month is over', async () => {
  await visit({ expected: /40[134]|410/ }, async (page) => {
    await becomeMember(page, 'Gone Namuna');
    const api = callAs(page);
    const { handle } = await api('GET /api/auth/me');
    await api('POST /api/me/delete', { body: { confirm: confirmsDeletion.en } });
    await inDatabase(`update users set delete_at = now() - interval '1 second' where handle = $1`, [handle]);
    await inDatabase(`select graphile_worker.add_job('erase_due')`);
    await expect
      .poll(
        () =>
          api('GET /api/auth/me').then(
            () => null,
            (error) => error.code,
          ),
        { timeout: 30_000 },
      )
      .toBe('not_signed_in');
    await page.goto('/en/profile');
    await page.getByText(texts.en.profile.signInFirst).waitFor();
  });
});

it('a new version of the terms is asked about once, and keeps nobody from anything', async () => {
  await visit({}, async (page) => {
    const t = texts.en;
    await becomeMember(page, 'Asked Namuna');
    const { handle } = await callAs(page)('GET /api/auth/me');
    await inDatabase(
      `update consents set version = '2020-01-01' where document = 'terms'
          and user_id = (select id from users where handle = $1)`,
      [handle],
    );
    await page.goto('/en/my');
    await page.getByText(t.restricted.consent_terms).waitFor();
    await page.getByRole('heading', { name: t.my.title }).waitFor();
    expect(await findProblems(page)).toEqual([]);
    await page.getByRole('button', { name: t.restricted.consentAgree }).click();
    await page.getByText(t.restricted.consent_terms).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('heading', { name: t.my.title }).waitFor();
    expect(await page.getByText(t.restricted.consent_terms).count()).toBe(0);
  });
});
