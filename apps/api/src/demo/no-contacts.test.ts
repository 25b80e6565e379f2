import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { longestTitle } from '@thulubazaar/contract/limits';
import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { demoFolder } from '../kernel/paths.ts';

const holder = useApi();

interface Listing {
  title: string;
  description: string;
  categoryId: string;
  placeId: string;
  sellerId: string;
}
interface Seller {
  id: string;
  name: string;
  aboutEn: string;
  aboutNe: string;
}

function demo<T>(file: string): T[] {
  return JSON.parse(readFileSync(join(demoFolder, file), 'utf8'));
}
const listings = demo<Listing>('listings.json');
const sellers = demo<Seller>('sellers.json');

/** Ways to write oneself into a text, one for each listing in turn. */
const planted = [
  '9841234567',
  '९८४१२३४५६७',
  '98-4123-4567',
  '+977 9841 234 567',
  'नौ आठ चार एक दुई तीन चार पाँच छ सात',
  'nau aath char ek dui tin char panch chha saat',
  'nine eight four one two three four five six seven',
  '98O1234S67',
  '9️⃣8️⃣4️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣',
  'ram.sharma@example.com',
  'ram.sharma at gmail dot com',
  'wa.me/9779841234567',
  'https://example.com/ram.sharma',
  '@ram_sharma',
];
const plantAt = (at: number) => planted[at % planted.length] ?? '';

async function textOf(path: string): Promise<string> {
  const response = await fetch(holder.api.origin + path);
  expect(response.status).toBe(200);
  return response.text();
}

/** Every text of an answer in which a contact is found, whatever its field is called. */
function contactsIn(json: string): string[] {
  const found: string[] = [];
  JSON.parse(json, (_, value: unknown) => {
    if (typeof value === 'string' && findContacts(value).length > 0) found.push(value);
    return value;
  });
  return found;
}

describe('all demo listings', () => {
  it('hold no contact as they are: nothing honest is hidden in them', () => {
    const texts = [
      ...listings.flatMap(({ title, description }) => [title, description]),
      ...sellers.flatMap(({ name, aboutEn, aboutNe }) => [name, aboutEn, aboutNe]),
    ];
    expect(texts.filter((text) => findContacts(text).length > 0)).toEqual([]);
  });

  describe('with a contact in every title, description, name and profile', () => {
    let ids: number[];
    let handles: string[];

    beforeAll(async () => {
      const { context } = holder.api;
      const people = new Map<string, { id: string; handle: string }>();
      for (const [at, { id, name, aboutNe }] of sellers.entries()) {
        const person = await makeUser(context, { name: `${name} ${plantAt(at)}` });
        // Not new: what new people offer abroad is held first.
        await context.pool.query(
          `update users set about = $2, created_at = now() - interval '1 year' where id = $1`,
          [person.id, `${aboutNe} ${plantAt(at + 1)}`],
        );
        people.set(id, person);
      }
      ids = [];
      for (const [at, { title, description, categoryId, placeId, sellerId }] of listings.entries()) {
        const ownerId = people.get(sellerId)?.id ?? '';
        const plant = plantAt(at);
        const text = {
          title: `${title.slice(0, longestTitle - plant.length - 1).toWellFormed()} ${plant}`,
          description: `${description}\n${plantAt(at + 3)}`,
        };
        ids.push(await makeAd(context, { ...text, categoryId, placeId, ownerId }));
      }
      handles = [...people.values()].map(({ handle }) => handle);
    });

    it('show none in their JSON, in lists, in searches, nor on the page of their seller', async () => {
      const paths = [
        ...ids.map((id) => `/api/ads/${id}`),
        ...handles.flatMap((handle) => [`/api/users/${handle}`, `/api/ads?limit=50&seller=${handle}`]),
        ...['kotha', 'घर', 'bike', 'mobile', 'ram', 'gmail', '9841234567'].map(
          (query) => `/api/search?q=${encodeURIComponent(query)}`,
        ),
      ];
      expect(paths.length).toBeGreaterThan(listings.length);
      for (const path of paths) {
        const json = await textOf(path);
        expect(contactsIn(json), path).toEqual([]);
        for (const plant of planted) expect(json, path).not.toContain(plant);
      }
    });
  });
});
