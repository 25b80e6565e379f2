import { errorMessage } from '@thulubazaar/contract';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, type Lang, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, callAs, codeFor, newNumber, postByApi, say, texts } from './people.ts';

useBrowser();

/** What only the operator, or an authenticator app, would do. */
async function inDatabase(sql: string, handle: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(sql, [handle]).finally(() => client.end());
}

const showBothFactors = (handle: string) =>
  inDatabase(
    'update sessions s set second_factor_at = now() from users u where u.id = s.user_id and u.handle = $1',
    handle,
  );

// The first admin of a site is made in its database.
async function becomeAdmin(page: Page, name: string): Promise<void> {
  await becomeMember(page, name);
  const { handle } = await callAs(page)('GET /api/auth/me');
  await inDatabase(`update users set role = 'admin' where handle = $1`, handle);
  await showBothFactors(handle);
}

async function check(page: Page): Promise<void> {
  expect(await findProblems(page)).toEqual([]);
  expect(await smallTargets(page)).toEqual([]);
}

async function open(
  page: Page,
  lang: Lang,
  which: 'figures' | 'roles' | 'switches' | 'announcements' | 'places' | 'categories',
) {
  await page.goto(which === 'figures' ? `/${lang}/admin` : `/${lang}/admin/${which}`);
  await page.getByRole('heading', { level: 1, name: texts[lang].admin[`page_${which}`] }).waitFor();
}

const ways = [
  ['en', desktop],
  ['ne', phone],
] as const;

describe.each(ways)('an admin, %s', (lang, screen) => {
  const { admin, shell, auth } = texts[lang];

  it('sees what happens by day and district, drawn without a script, and takes it along as CSV', async () => {
    await visit({ screen, scripts: false }, async (page) => {
      await becomeAdmin(page, 'Figures Namuna');
      await postByApi(page, { title: `Lamp of brass from ${lang}` });
      await open(page, lang, 'figures');
      const listings = page.locator('[data-figure=listings]');
      const name = new RegExp(admin.figure_listings);
      await listings.getByRole('img', { name }).waitFor();
      expect(await listings.locator('.chart-bar').count()).toBe(30);
      await listings.getByText(admin.table).click();
      expect(await listings.getByRole('row').count()).toBe(31);
      const csv = await page.request.get((await listings.getByRole('link').getAttribute('href')) ?? '');
      expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
      expect((await csv.text()).trim().split('\r\n')).toHaveLength(31);
      await page.getByRole('link', { name: say[lang]('admin.days', { count: 365 }) }).click();
      await page.waitForURL(/days=365/);
      await listings.getByRole('img', { name }).waitFor();
      expect(await listings.locator('.chart-bar').count()).toBe(1);
      await page.getByRole('main').getByRole('link', { name: admin.figure_messages, exact: true }).click();
      await page.waitForURL(/of=messages/);
    });
    await visit({ screen }, async (page) => {
      await becomeAdmin(page, 'Figures Namuna');
      await open(page, lang, 'figures');
      await check(page);
    });
  });

  it('gives a role and takes it, and signs in once more for that', async () => {
    await visit({ screen, expected: /40[134]/ }, async (page) => {
      await becomeAdmin(page, 'Roles Namuna');
      await visit({ expected: /40[134]/ }, async (other) => {
        await becomeMember(other, 'Sujata Namuna');
        const { handle } = await callAs(other)('GET /api/auth/me');
        expect((await other.goto(`/${lang}/admin`))?.status()).toBe(404);
        await open(page, lang, 'roles');
        await page.locator('.admin-row').first().waitFor();
        await check(page);
        await page.getByLabel(admin.whom).fill(`https://bazaar.example/${lang}/seller/${handle}`);
        await page.getByRole('button', { name: admin.giveRole }).click();
        await page.getByText(say[lang]('admin.told_moderator', { name: 'Sujata Namuna' })).waitFor();
        const row = page.locator(`[data-handle="${handle}"]`);
        await row.getByText(admin.role_moderator).waitFor();
        await showBothFactors(handle);
        expect((await other.goto(`/${lang}/admin`))?.status()).toBe(200);
        expect(await other.locator('[data-figure]').count()).toBe(4);
        await row.getByRole('button').click();
        await page.getByText(say[lang]('admin.told_user', { name: 'Sujata Namuna' })).waitFor();
        await expect.poll(() => row.count()).toBe(0);
        expect((await other.goto(`/${lang}/moderation`))?.status()).toBe(404);
      });
    });
  });

  it('tells everybody something, which is put away for good, and takes it back', async () => {
    const words = { en: `Photos are slow today, ${lang}.`, ne: `आज फोटो ढिलो छन्, ${lang}।` };
    await visit({ screen }, async (page) => {
      await becomeAdmin(page, 'Announcing Namuna');
      await open(page, lang, 'announcements');
      const form = page.locator('.admin-form').first();
      if (!(await form.isVisible())) await page.getByText(admin.announce).first().click();
      await form.getByLabel(admin.field_en).fill(words.en);
      await form.getByLabel(admin.field_ne).fill(words.ne);
      await form.getByRole('radio', { name: admin.level_warning }).check();
      await form.getByRole('button', { name: admin.announce }).click();
      const item = page.locator('[data-announcement]').filter({ hasText: words[lang] });
      await item.getByText(admin.shown_now).waitFor();
      await check(page);
      const isTold = async (other: Page) => {
        await other.goto(`/${lang}/about`);
        return other.getByRole('complementary', { name: shell.announcements }).getByText(words[lang]).count();
      };
      await visit({ screen }, async (other) => {
        await expect.poll(() => isTold(other)).toBe(1);
        await check(other);
        const told = other.getByText(words[lang]);
        await other.getByRole('button', { name: shell.putAway }).click();
        expect(await told.count()).toBe(0);
        await other.reload();
        expect(await told.isVisible()).toBe(false);
      });
      await visit({ screen, scripts: false }, async (other) => {
        expect(await isTold(other)).toBe(1);
        await item.getByText(admin.change).click();
        await item.getByRole('button', { name: admin.remove }).click();
        await expect.poll(() => item.count()).toBe(0);
        await expect.poll(() => isTold(other), { timeout: 30_000 }).toBe(0);
      });
    });
  });

  it('has a place found by another name', async () => {
    const alias = lang === 'en' ? 'Zorbanagar' : 'झोर्बानगर';
    await visit({ screen }, async (page) => {
      await becomeAdmin(page, 'Naming Namuna');
      await postByApi(page, { title: `Cupboard of sal wood ${lang}`, placeId: 'kaski/pokhara/lakeside' });
      await open(page, lang, 'places');
      await page.getByLabel(admin.findPlace).fill('Lakeside');
      await page.getByRole('main').getByRole('button', { name: admin.find, exact: true }).click();
      await page.getByRole('heading', { name: say[lang]('admin.foundPlaces', { q: 'Lakeside' }) }).waitFor();
      await page.locator('input[name=alias]').first().fill(alias);
      await page.getByRole('button', { name: admin.addAlias }).first().click();
      const given = page.locator('.admin-row').filter({ hasText: alias });
      await given.waitFor();
      await check(page);
      const found = async () => {
        await page.goto(`/${lang}/search?q=${encodeURIComponent(alias)}`);
        return page.getByRole('link', { name: `Cupboard of sal wood ${lang}` }).count();
      };
      await expect.poll(found, { timeout: 30_000 }).toBeGreaterThan(0);
      await open(page, lang, 'places');
      await given.getByRole('button').click();
      await expect.poll(() => given.count()).toBe(0);
    });
  });

  it('names a category otherwise, which pages show within seconds', async () => {
    const category = lang === 'en' ? 'education/books' : 'kids/kids-books';
    const named = lang === 'en' ? 'Zorba books' : 'झोर्बा किताब';
    await visit({ screen }, async (page) => {
      await becomeAdmin(page, 'Ordering Namuna');
      await open(page, lang, 'categories');
      await check(page);
      const settings = page.getByRole('region', {
        name: new RegExp(say[lang]('admin.categoryOf', { name: '.*' })),
      });
      const save = async (name: string) => {
        await page.goto(`/${lang}/admin/categories?category=${category}`);
        await settings.getByLabel(lang === 'en' ? admin.field_nameEn : admin.field_nameNe).fill(name);
        await settings.getByRole('button', { name: admin.save }).click();
        await page.getByRole('navigation', { name: admin.page_categories }).waitFor();
      };
      // Not by the browser, which may show for half a minute what it had.
      const isNamed = async () => {
        const shown = await fetch(`${inject('webUrl')}/${lang}/categories`);
        return (await shown.text()).includes(named);
      };
      await page.goto(`/${lang}/admin/categories?category=${category}`);
      await settings.waitFor();
      await check(page);
      await save(named);
      await expect.poll(isNamed, { timeout: 30_000 }).toBe(true);
      await save('');
      await expect.poll(isNamed, { timeout: 30_000 }).toBe(false);
    });
  });

  it('closes registration, which is said to whoever tries, and opens it again', async () => {
    await visit({ screen }, async (page) => {
      await becomeAdmin(page, 'Closing Namuna');
      await open(page, lang, 'switches');
      await check(page);
      const item = page.locator('[data-switch=registration]');
      await item.getByRole('button').click();
      await item.getByText(admin.isOff, { exact: true }).waitFor();
      try {
        await visit({ screen, expected: /40[14]|503/ }, async (other) => {
          const number = newNumber();
          await other.goto(`/${lang}/register`);
          await other.getByLabel(auth.phone).fill(number);
          await other.getByRole('button', { name: auth.sendCode }).click();
          await other.getByLabel(auth.code, { exact: true }).waitFor();
          await other.getByLabel(auth.code, { exact: true }).fill(await codeFor(`+977${number}`));
          await other.getByText(errorMessage('switched_off', lang)).waitFor();
        });
      } finally {
        await item.getByRole('button').click();
        await item.getByText(admin.isOn, { exact: true }).waitFor();
      }
    });
  });
});
