import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { describe, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { desktop, langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, postByApi, texts } from './people.ts';

useBrowser();

const written = {
  title: 'Study table, call 9841 234 567',
  description: 'Solid wood. फोन ९८५१०१२३४५, ram@example.com, insta: @ram_sharma',
};
const secret = /9841 ?234 ?567|९८५१०१२३४५|9851012345|ram@example|ram_sharma/;
/** A mobile number of Nepal, in either script, with what people put between its digits. */
const mobile = /(?<![\d.०-९])(?:\+?977[ -]?)?[9९][678६७८](?:[ -]?[\d०-९]){8}(?![\d०-९])/;

/** A text without what only looks like a number: names of files and photos, amounts of paisa. */
function readable(text: string): string {
  return text.replace(
    /\/media\/\w+|[0-9a-f]{8}-[0-9a-f-]{27}|"price":"?[\d.]+|<(?:link|script src)[^>]*>/g,
    '',
  );
}

/** Null for what another test has taken away meanwhile. */
async function read(path: string): Promise<string | null> {
  const response = await fetch(inject('webUrl') + encodeURI(path));
  if (response.status === 410) return null;
  expect(response.status, path).toBe(200);
  return response.text();
}

/** Every text of the structured data of a page. */
function structuredTexts(html: string): string[] {
  const found: string[] = [];
  for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
    JSON.parse(json, (key, value: unknown) => {
      // Addresses of the page itself, of its photos and of schema.org.
      if (
        typeof value === 'string' &&
        !/^@|^https?:\/\/(?:schema\.org|localhost|127)/.test(key.startsWith('@') ? key : value)
      )
        found.push(value);
      return value;
    });
  return found;
}

describe.each([
  { lang: 'en', screen: desktop },
  { lang: 'ne', screen: phone },
] as const)('a number in public text, in $lang', ({ lang, screen }) => {
  it('is said to be hidden while it is typed, and is on no page', async () => {
    const { form, listing, post, profile } = texts[lang];
    await visit({ screen, expected: /40[0134]/ }, async (page) => {
      await becomeMember(page, 'Sabina Namuna');
      const { id } = await postByApi(page);
      await page.goto(`/${lang}/edit?listing=${id}`);
      const told = page.getByRole('status').filter({ hasText: form.contactsHidden });
      const title = page.getByLabel(post.listingTitle, { exact: true });
      await title.fill('Study table');
      expect(await told.count()).toBe(0);
      await title.fill(written.title);
      await told.waitFor();
      await page.getByLabel(listing.description, { exact: true }).fill(written.description);
      await expect.poll(() => told.count()).toBe(2);
      expect(await findProblems(page)).toEqual([]);
      await title.fill('Study table');
      await expect.poll(() => told.count()).toBe(1);

      const shown = await postByApi(page, written);
      expect(shown.path).not.toMatch(secret);
      for (const each of langs) {
        const html = (await read(`/${each}${shown.path}`)) ?? '';
        expect(html).toContain('•••');
        expect(html).not.toMatch(secret);
        expect(structuredTexts(html)).toContain('Study table, call •••');
      }
      await page.goto(`/${lang}/profile`);
      await page.getByLabel(profile.name, { exact: true }).fill('9841234567');
      await told.waitFor();
      await page.getByRole('button', { name: profile.save, exact: true }).click();
      await page.locator('#name[aria-invalid=true]').waitFor();
    });
  });
});

describe('all demo listings', () => {
  it('hold no number: not their pages, not their structured data, not their JSON', {
    timeout: 600_000,
  }, async () => {
    const paths: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const list: string = `${inject('apiUrl')}/api/ads?limit=50${cursor ? `&cursor=${cursor}` : ''}`;
      const { items, nextCursor } = await fetch(list).then((answer) => answer.json());
      for (const { id, path } of items) {
        const json = await fetch(`${inject('apiUrl')}/api/ads/${id}`).then((answer) => answer.text());
        expect(readable(json)).not.toMatch(mobile);
        paths.push(path);
      }
      cursor = nextCursor;
    }
    // Of the pages every third is made, which takes the time: what they show is the JSON that was read of all.
    const third = paths.filter((_path, at) => at % 3 === 0);
    let seen = 0;
    for (const [at, path] of third.entries()) {
      const html = await read(`/${langs[at % 2]}${path}`);
      if (html === null) continue;
      seen += 1;
      expect(readable(html), path).not.toMatch(mobile);
      const told = structuredTexts(html);
      // Without a price there is no offer, and the way to the listing is all that is told.
      expect(told.length, path).toBeGreaterThanOrEqual(3);
      expect(
        told.filter((text) => findContacts(text).length > 0),
        path,
      ).toEqual([]);
    }
    expect(paths.length).toBeGreaterThan(300);
    expect(seen).toBeGreaterThan(100);
  });
});
