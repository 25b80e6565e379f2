import pg from 'pg';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, postByApi, texts } from './people.ts';

useBrowser();

const small = { ...phone, width: 360 };

async function query(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

/** What the clock does after days: the owner is asked whether it is still there. */
function ask(id: number): Promise<void> {
  return query(
    `with asked as (
       update ads set published_at = now() - interval '12 days', first_published_at = now() - interval '12 days', asked_at = now()
        where id = $1 returning owner_id, title)
     insert into notifications (user_id, kind, key, data)
     select owner_id, 'still_available', $1::text, json_build_object('adId', $1::bigint, 'title', title, 'path', '/my') from asked`,
    [id],
  );
}

const item = (page: Page, id: number) => page.locator(`[data-listing="${id}"]`);

async function publicPage(path: string, lang: string) {
  const answer = await fetch(`${inject('webUrl')}/${lang}${encodeURI(path)}`);
  return { status: answer.status, html: await answer.text() };
}

/** Nothing is wrong with the page as it stands, on a small phone. */
async function looksRight(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

for (const lang of langs) {
  it(`a seller is asked, says so by one tap, pauses, duplicates, sets a time, and sells to who wrote, ${lang}`, async () => {
    await visit({ screen: small, expected: /409|410/ }, async (page) => {
      const { my, notifications, form, post } = texts[lang];
      await becomeMember(page, 'Sarita Namuna');
      const { id, path } = await postByApi(page);
      await ask(id);

      // The page is everybody's; the number is this person's.
      await page.goto(`/${lang}/about`);
      const bell = page.locator('header').getByRole('link', { name: notifications.title });
      await expect.poll(() => bell.innerText()).toContain(lang === 'ne' ? '१' : '1');
      await bell.click();
      await page.locator('[data-notification]').waitFor();
      await looksRight(page);
      await expect.poll(async () => (await callAs(page)('GET /api/me/unread')).notifications).toBe(0);
      await page.getByRole('button', { name: notifications.confirm }).click();
      await page.getByText(notifications.done).waitFor();
      await expect.poll(async () => (await publicPage(path, lang)).html).toContain('class="confirmed"');

      await page.goto(`/${lang}/my`);
      await item(page, id).waitFor();
      await looksRight(page);
      await item(page, id).locator('[aria-expanded]').click();
      await looksRight(page);
      await item(page, id).getByRole('button', { name: my.task_history }).click();
      await page.getByRole('dialog').getByText(my.event_confirm).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: form.close }).click();

      await item(page, id).getByRole('button', { name: my.task_reserve }).click();
      await page.getByText(my.done_reserve).waitFor();
      await item(page, id).getByText(my.reserved, { exact: true }).waitFor();
      await expect
        .poll(async () => (await publicPage(path, lang)).html)
        .toContain(texts[lang].contact.reservedText);
      await item(page, id).getByRole('button', { name: my.task_unreserve }).click();
      await item(page, id).getByText(my.reserved, { exact: true }).waitFor({ state: 'detached' });

      await item(page, id).getByRole('button', { name: my.pause }).click();
      await page.locator(`[data-listing="${id}"][data-state=paused]`).waitFor();
      await expect.poll(async () => (await publicPage(path, lang)).status).toBe(410);
      await page.goto(`/${lang}${encodeURI(path)}`);
      await page.locator('.cards').waitFor();
      await looksRight(page);
      await page.goto(`/${lang}/my?state=hidden`);
      await item(page, id).getByRole('button', { name: my.resume }).click();
      await item(page, id).waitFor({ state: 'detached' });
      await expect.poll(async () => (await publicPage(path, lang)).status).toBe(200);

      await page.goto(`/${lang}/my`);
      await item(page, id).locator('[aria-expanded]').click();
      await item(page, id).getByRole('button', { name: my.task_duplicate }).click();
      const copy = page.locator('[data-state=draft]');
      await copy.locator('[aria-expanded]').click();
      await copy.getByRole('button', { name: my.task_schedule }).click();
      await looksRight(page);
      await page.getByRole('dialog').getByRole('button', { name: my.task_schedule }).click();
      // The same is for sale already.
      await page.getByRole('dialog').getByRole('button', { name: post.isDifferent }).click();
      const scheduled = page.locator('[data-state=scheduled]');
      await scheduled.waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const same = page.getByRole('dialog', { name: post.duplicateTitle });
      for (const [answer, isLive] of [
        [my.sameLeave, false],
        [my.sameDifferent, true],
      ] as const) {
        await scheduled.getByRole('button', { name: my.publishNow }).click();
        await same.waitFor();
        await looksRight(page);
        await same.getByRole('button', { name: answer }).click();
        await same.waitFor({ state: 'detached' });
        await expect.poll(() => scheduled.count()).toBe(isLive ? 0 : 1);
      }

      await visit({}, async (buyer) => {
        await becomeMember(buyer, 'Bikash Namuna');
        const body = { adId: id, clientId: crypto.randomUUID(), text: 'Is it there?' };
        await callAs(buyer)('POST /api/conversations', { body });
      });
      await item(page, id).getByRole('button', { name: my.markSold }).click();
      await page.getByRole('radio', { name: 'Bikash Namuna' }).check();
      await looksRight(page);
      await page.getByRole('dialog').getByRole('button', { name: my.markSold }).click();
      await page.locator(`[data-listing="${id}"][data-state=sold]`).waitFor();
      await item(page, id).getByText('Bikash Namuna').waitFor();
    });
  });
}

it('why a listing was removed its owner reads beside it, with all that was done', async () => {
  await visit({ screen: small }, async (page) => {
    const { my } = texts.ne;
    await becomeMember(page, 'Kamala Namuna');
    const { id } = await postByApi(page);
    await query(
      `with removed as (
         update ads set state = 'removed', removed_at = now(), clock_at = null where id = $1 returning id)
       insert into ad_events (ad_id, event, from_state, to_state, reason) select id, 'remove', 'live', 'removed', $2 from removed`,
      [id, 'Stolen goods'],
    );
    await page.goto('/ne/my?state=removed');
    await item(page, id).getByText('Stolen goods').waitFor();
    await looksRight(page);
    await item(page, id).getByRole('button', { name: my.task_history }).click();
    await page.getByRole('dialog').getByText('Stolen goods').waitFor();
  });
});

it('what one was told is read and answered without scripts', async () => {
  await visit({ screen: small, scripts: false }, async (page) => {
    const { notifications } = texts.ne;
    await becomeMember(page, 'Nirmala Namuna');
    const { id } = await postByApi(page);
    await ask(id);
    await page.goto('/ne/notifications');
    expect(await page.locator('[data-notification][data-unread]').count()).toBe(1);
    await page.getByRole('button', { name: notifications.readAll }).click();
    await expect.poll(() => page.locator('[data-notification][data-unread]').count()).toBe(0);
    await page.getByRole('button', { name: notifications.confirm }).click();
    await page.getByText(notifications.done).waitFor();
    expect((await callAs(page)('GET /api/me/ads/{id}', { params: { id } })).confirmedAt).not.toBeNull();
  });
});

it('how long ago something was is true on a page that was made long ago', async () => {
  const clock = new Date(Date.now() + 3 * 86_400_000);
  await visit({ screen: small, clock }, async (page) => {
    for (const [lang, said] of [
      ['en', /^\d+ days$/],
      ['ne', /^[०-९]+ दिन$/],
    ] as const) {
      await page.goto(`/${lang}`);
      const made = await (await page.request.get(`/${lang}`)).text();
      const ago = page.locator('time[data-ago]').first();
      expect(await ago.innerText()).toMatch(said);
      const writtenThen = made.split(`dateTime="${await ago.getAttribute('datetime')}">`)[1]?.split('<')[0];
      expect(writtenThen).toBeTruthy();
      expect(writtenThen).not.toBe(await ago.innerText());
    }
  });
});
