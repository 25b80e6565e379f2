import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { hasFocus, langs, useBrowser, visit } from './browser.ts';
import { becomeMember, codeFor, newNumber, registerByPhone, texts } from './people.ts';

useBrowser();

const refused = /40[0134]|429/;

/** What only time would do. */
async function inDatabase(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

// Whose they are cannot be asked by an address: the database has none that it can read.
const ageSessionsOfNewest = () =>
  inDatabase(
    `update sessions set created_at = now() - interval '16 minutes'
      where user_id = (select id from users order by created_at desc limit 1)`,
  );

/** A minute later another code may go to the same number. */
const forgetLimits = () => inDatabase('delete from rate_limits');

describe('by phone', () => {
  for (const lang of langs) {
    it(`a newcomer registers, is known on the next page, and signs out, ${lang}`, async () => {
      await visit({}, async (page) => {
        const t = texts[lang];
        await page.goto(`/${lang}/about`);
        await page.getByRole('link', { name: t.auth.signIn, exact: true }).click();
        await page.getByRole('heading', { name: t.auth.signInTitle }).waitFor();
        expect(await findProblems(page)).toEqual([]);
        await registerByPhone(page, lang, newNumber(), 'Hari Namuna');
        await page.waitForURL(`**/${lang}/my`);
        await page.goto(`/${lang}/about`);
        await page.getByRole('link', { name: t.my.link, exact: true }).waitFor();
        expect(await page.getByRole('link', { name: t.auth.signIn, exact: true }).isVisible()).toBe(false);
        await page.goto(`/${lang}/profile`);
        expect(await page.getByLabel(t.profile.name, { exact: true }).inputValue()).toBe('Hari Namuna');
        await page.getByRole('button', { name: t.profile.signOut, exact: true }).click();
        await page.waitForURL(`**/${lang}`);
        await page.getByRole('link', { name: t.auth.signIn, exact: true }).waitFor();
      });
    });
  }

  it('stays signed in when the browser has cleared what scripts stored, and the header says so at once', async () => {
    await visit({}, async (page) => {
      const t = texts.en;
      await becomeMember(page, 'Long Away');
      await page.goto('/en/my');
      await page.getByRole('heading', { name: t.my.title }).waitFor();
      await page.evaluate(async () => {
        localStorage.clear();
        sessionStorage.clear();
        for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
      });
      await page.goto('/en/about');
      expect(await page.locator('html').getAttribute('data-account')).toBe('');
      expect(await page.getByRole('link', { name: t.auth.signIn, exact: true }).isVisible()).toBe(false);
      for (const path of ['/en/my', '/en/profile', '/en/post']) {
        await page.goto(path);
        await page.locator('main h1:not(.sr-only)').waitFor();
        expect(await page.getByRole('group', { name: t.auth.way }).count()).toBe(0);
      }
      // A session from before there were marks: the first page that asks the API puts the mark back.
      await page.context().clearCookies({ name: 'signed_in' });
      await page.goto('/en/sign-in');
      await page.waitForURL('**/en/my');
      await page.goto('/en/about');
      expect(await page.locator('html').getAttribute('data-account')).toBe('');
    });
  });

  it('says beside the field, in the language of the page, what is wrong with a number or a code', async () => {
    await visit({ expected: refused }, async (page) => {
      const { auth } = texts.ne;
      await page.goto('/ne/sign-in');
      await page.getByLabel(auth.phone).fill('०१-४२५६७८९');
      await page.getByRole('button', { name: auth.sendCode }).click();
      const phone = page.locator('#phone');
      await page.locator('#phone-error').waitFor();
      expect(await page.locator('#phone-error').textContent()).toMatch(/\p{Script=Devanagari}/u);
      await expect.poll(() => phone.evaluate(hasFocus)).toBe(true);

      await phone.fill(newNumber());
      await page.getByRole('button', { name: auth.sendCode }).click();
      await page.getByLabel(auth.code, { exact: true }).fill('००००००');
      await page.locator('#code-error').waitFor();
      expect(await page.locator('#code-error').textContent()).toMatch(/\p{Script=Devanagari}/u);
      expect(await page.locator('#code').getAttribute('aria-invalid')).toBe('true');
      expect(await findProblems(page)).toEqual([]);
    });
  });

  it('takes a number and a code in Devanagari digits, pasted with what stood around them', async () => {
    await visit({}, async (page) => {
      const { auth } = texts.en;
      const number = newNumber();
      const devanagari = (text: string) =>
        text.replace(/\d/g, (digit) => String.fromCharCode(0x0966 + Number(digit)));
      await page.goto('/en/sign-in');
      await page.getByLabel(auth.phone).fill(`+९७७ ${devanagari(number)}`);
      await page.getByRole('button', { name: auth.sendCode }).click();
      const field = page.getByLabel(auth.code, { exact: true });
      await field.waitFor();
      expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
      expect(await field.getAttribute('inputmode')).toBe('numeric');
      const code = await codeFor(`+977${number}`);
      await field.fill(` ${devanagari(code.slice(0, 3))} ${devanagari(code.slice(3))} `);
      await page.getByLabel(auth.name).waitFor();
    });
  });
});

describe('by e-mail', () => {
  it('one registers with a code and a password, and signs in with the password', async () => {
    const email = `new-${Date.now()}@demo.example`;
    await visit({ expected: refused }, async (page) => {
      const { auth, profile } = texts.en;
      await page.goto('/en/register');
      await page.getByRole('radio', { name: auth.by_email }).check();
      await page.getByRole('textbox', { name: auth.email }).fill(email);
      await page.getByRole('button', { name: auth.sendEmailCode }).click();
      await page.getByLabel(auth.code, { exact: true }).waitFor();
      await page.getByLabel(auth.code, { exact: true }).fill(await codeFor(email));
      await page.getByLabel(auth.newPassword).fill('four words of namaste');
      expect(await findProblems(page)).toEqual([]);
      await page.getByRole('button', { name: auth.savePassword }).click();
      await page.getByLabel(auth.name).fill('Sita Namuna');
      await page.getByRole('button', { name: auth.saveName, exact: true }).click();
      await page.waitForURL('**/en/my');
      await page.goto('/en/profile');
      await page.getByRole('button', { name: profile.signOut, exact: true }).click();
      await page.waitForURL('**/en');

      await page.goto('/en/sign-in?next=/en/profile');
      await page.getByRole('radio', { name: auth.by_email }).check();
      await page.getByRole('textbox', { name: auth.email }).fill(email);
      await page.getByLabel(auth.password, { exact: true }).fill('something else');
      await page.getByRole('button', { name: auth.signIn, exact: true }).click();
      await page.locator('#password-error').waitFor();
      await page.getByLabel(auth.password, { exact: true }).fill('four words of namaste');
      await page.getByRole('button', { name: auth.signIn, exact: true }).click();
      await page.waitForURL('**/en/profile');
    });
  });

  it('never leads to another site afterwards', async () => {
    await visit({}, async (page) => {
      await becomeMember(page, 'Gita Namuna');
      for (const next of [
        'https://evil.example/',
        '//evil.example',
        '/\\evil.example',
        'javascript:alert(1)',
      ]) {
        await page.goto(`/en/sign-in?${new URLSearchParams({ next })}`);
        await page.waitForURL(`${inject('webUrl')}/en/my`);
      }
    });
  });
});

describe('the profile', () => {
  it('is changed, and shown to others', async () => {
    await visit({}, async (page) => {
      const { profile } = texts.ne;
      await becomeMember(page, 'Maya Namuna');
      await page.goto('/ne/profile');
      await page.getByLabel(profile.about, { exact: true }).fill('पुराना किताब बेच्छु।');
      await page.getByLabel(profile.place, { exact: true }).fill('पोखरा');
      await page.getByRole('option').first().click();
      await page.getByRole('button', { name: profile.save, exact: true }).click();
      await page.getByText(profile.saved, { exact: true }).waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await page.reload();
      expect(await page.getByLabel(profile.about, { exact: true }).inputValue()).toBe('पुराना किताब बेच्छु।');
      expect(await page.getByLabel(profile.place, { exact: true }).inputValue()).toContain('पोखरा');
    });
  });

  it('lists where one is signed in, and ends a session elsewhere', async () => {
    await visit({ expected: refused }, async (page) => {
      const { auth, profile } = texts.en;
      const member = await becomeMember(page, 'Nabin Namuna');
      await visit({ expected: refused }, async (elsewhere) => {
        await elsewhere.goto('/en/sign-in');
        await elsewhere.getByRole('radio', { name: auth.by_email }).check();
        await elsewhere.getByRole('textbox', { name: auth.email }).fill(member.email);
        await elsewhere.getByLabel(auth.password, { exact: true }).fill(member.password);
        await elsewhere.getByRole('button', { name: auth.signIn, exact: true }).click();
        await elsewhere.waitForURL('**/en/my');

        await page.goto('/en/profile');
        await page.getByRole('button', { name: profile.endNamed.split('{')[0] ?? '' }).click();
        await page.getByText(profile.ended).waitFor({ state: 'attached' });
        expect(await page.getByText(profile.thisDevice).count()).toBe(1);

        await elsewhere.goto('/en/profile');
        await elsewhere.getByLabel(auth.phone).waitFor();
      });
    });
  });
});

describe('a second way in', () => {
  it('is added by who registered by phone, in Nepali, and signs in to the same account', async () => {
    const [number, email] = [newNumber(), `second-${Date.now()}@demo.example`];
    const password = 'चार शब्द नमस्ते को';
    await visit({ expected: refused }, async (page) => {
      const { auth, profile } = texts.ne;
      await page.goto('/ne/register');
      await registerByPhone(page, 'ne', number, 'Rama Namuna');
      await page.waitForURL('**/ne/my');
      await page.goto('/ne/profile');
      const ways = page.getByRole('region', { name: profile.ways });
      await ways.getByRole('button', { name: `${profile.add}: ${profile.email}` }).click();
      const address = ways.getByRole('textbox', { name: auth.email });
      await address.fill('kasai lai');
      await ways.getByRole('button', { name: auth.sendCode }).click();
      await page.locator('#new-email-error').waitFor();
      expect(await page.locator('#new-email-error').textContent()).toMatch(/\p{Script=Devanagari}/u);
      await address.fill(email);
      await ways.getByRole('button', { name: auth.sendCode }).click();
      const code = ways.getByLabel(auth.code, { exact: true });
      await code.waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      await code.fill(await codeFor(email));

      await ways.getByLabel(auth.newPassword).fill(password);
      expect(await findProblems(page)).toEqual([]);
      await ways.getByRole('button', { name: profile.savePassword }).click();
      await ways.getByText(profile.passwordSet, { exact: true }).waitFor();
      const change = ways.getByRole('button', { name: `${profile.change}: ${profile.password}` });
      await expect.poll(() => change.evaluate(hasFocus)).toBe(true);
      await page.getByRole('button', { name: profile.signOut, exact: true }).click();
      await page.waitForURL('**/ne');

      await page.goto('/ne/sign-in?next=/ne/profile');
      await page.getByRole('radio', { name: auth.by_email }).check();
      await page.getByRole('textbox', { name: auth.email }).fill(email);
      await page.getByLabel(auth.password, { exact: true }).fill(password);
      await page.getByRole('button', { name: auth.signIn, exact: true }).click();
      await page.waitForURL('**/ne/profile');
      await ways.getByText(`+977${number}`).waitFor();
      expect(await page.getByLabel(profile.name, { exact: true }).inputValue()).toBe('Rama Namuna');
    });
  });

  it('a sign-in of a while ago is asked for again, and what was typed is saved then', async () => {
    await visit({ expected: refused }, async (page) => {
      const { auth, form, profile } = texts.en;
      const member = await becomeMember(page, 'Kabita Namuna');
      await page.goto('/en/profile');
      const ways = page.getByRole('region', { name: profile.ways });
      await ways.getByText(member.email).waitFor();
      await ageSessionsOfNewest();
      await ways.getByRole('button', { name: `${profile.change}: ${profile.password}` }).click();
      await ways.getByLabel(profile.currentPassword).fill('not my password');
      await ways.getByLabel(auth.newPassword).fill('five words of namaste now');
      await ways.getByRole('button', { name: profile.savePassword }).click();
      const dialog = page.getByRole('dialog', { name: auth.expiredTitle });
      await dialog.getByText(auth.againText).waitFor();
      expect(await findProblems(page)).toEqual([]);
      await dialog.getByRole('button', { name: form.close }).click();
      await ways.getByRole('alert').getByText('sign in once more').waitFor();
      expect(await ways.getByLabel(auth.newPassword).inputValue()).toBe('five words of namaste now');

      await ways.getByRole('button', { name: profile.savePassword }).click();
      await dialog.getByRole('radio', { name: auth.by_email }).check();
      await dialog.getByRole('textbox', { name: auth.email }).fill(member.email);
      await dialog.getByLabel(auth.password, { exact: true }).fill(member.password);
      await dialog.getByRole('button', { name: auth.signIn, exact: true }).click();
      await page.locator('#current-password-error').waitFor();
      await ways.getByLabel(profile.currentPassword).fill(member.password);
      await ways.getByRole('button', { name: profile.savePassword }).click();
      await ways.getByText(profile.waySaved).waitFor();
    });
  });

  it('that another account has is refused beside the field, once the code is right', async () => {
    await visit({ expected: /40[0134]|409|429/ }, async (page) => {
      const { auth, profile } = texts.en;
      const number = newNumber();
      await page.goto('/en/register');
      await registerByPhone(page, 'en', number, 'Other Namuna');
      await page.waitForURL('**/en/my');
      await visit({ expected: /40[0134]|409|429/ }, async (elsewhere) => {
        await becomeMember(elsewhere, 'Sunita Namuna');
        await elsewhere.goto('/en/profile');
        const ways = elsewhere.getByRole('region', { name: profile.ways });
        await ways.getByRole('button', { name: `${profile.add}: ${profile.phone}` }).click();
        await ways.getByLabel(auth.phone, { exact: true }).fill(number);
        await forgetLimits();
        await ways.getByRole('button', { name: auth.sendCode }).click();
        await ways.getByLabel(auth.code, { exact: true }).waitFor();
        await ways.getByLabel(auth.code, { exact: true }).fill(await codeFor(`+977${number}`));
        await elsewhere.locator('#new-phone-error').waitFor();
        expect(await elsewhere.locator('#new-phone-error').textContent()).toBe(
          'Another account already has this.',
        );
      });
    });
  });
});
