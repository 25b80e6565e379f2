import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { makePeople, type Person } from '../lib/people.ts';
import { between, pick, randomFrom } from '../lib/random.ts';
import type { Asking } from './asking.ts';
import { secrets } from './fleet.ts';
import { Ledger } from './ledger.ts';

/** What people type: in Devanagari, romanised and in English; some with a mistake. */
const words = [
  ...['कोठा', 'कोठा भाडामा', 'मोटरसाइकल', 'मोबाइल', 'जग्गा', 'सोफा', 'ल्यापटप', 'फ्ल्याट कोटेश्वर'],
  ...['kotha', 'kotha bhadama', 'jagga', 'bike', 'mobail', 'ghar bhada', 'sopha', 'laptap'],
  ...['room for rent', 'iphone', 'scooter', 'land', 'motorcycle', 'laptop dell', 'fridge', 'sofa'],
];

export interface Material {
  listings: { id: number; path: string }[];
  categories: string[];
  places: string[];
  people: Person[];
}

/** What visitors look at, in an order that repeats, and signed-in people for what needs them. */
export async function materialOf(pool: pg.Pool, peopleCount: number): Promise<Material> {
  const listings = await pool.query<{ id: number; path: string; category: string }>(
    `select a.id, c.card::json ->> 'path' as path, a.category_id as category
       from ad_cards c join ads a on a.id = c.ad_id where a.state = 'live' order by md5(c.ad_id::text) limit 4000`,
  );
  const places = await pool.query<{ id: string }>(
    `select p.id from places p join ad_cards a on a.local_no = p.no where p.level = 'local'
      group by p.id order by count(*) desc limit 100`,
  );
  if (listings.rows.length === 0) throw new Error('there is no live listing to look at');
  return {
    listings: listings.rows.map(({ id, path }) => ({ id, path: encodeURI(path) })),
    categories: [...new Set(listings.rows.map(({ category }) => category))],
    places: places.rows.map(({ id }) => id),
    people: await makePeople({ pool, env: { ...secrets, DATABASE_URL: '', DATA_DIR: '' } }, peopleCount),
  };
}

/** Another address for each number, of two million, and neighbours far apart: they share no network. */
export function addressOf(number: number): string {
  const visit = Math.imul(number, 1_000_003) & 0x1fffff;
  return `27.${32 + ((visit >> 16) & 31)}.${(visit >> 8) & 255}.${visit & 255}`;
}

/** Single things that visitors do, each counted under its kind; what is done for good goes into the ledger. */
export class Traffic {
  readonly ledger = new Ledger();
  readonly random = randomFrom(11);
  private readonly asking: Asking;
  private readonly material: Material;
  private saved = 0;

  constructor(asking: Asking, material: Material) {
    this.asking = asking;
    this.material = material;
  }

  get listing(): { id: number; path: string } {
    // Some are looked at by many.
    const { listings } = this.material;
    const at = Math.floor(listings.length * this.random() ** 3);
    return listings[at] ?? { id: 0, path: '' };
  }

  get lang(): 'ne' | 'en' {
    return this.random() < 0.7 ? 'ne' : 'en';
  }

  get word(): string {
    return pick(this.random, words);
  }

  person(at = between(this.random, 0, this.material.people.length)): Person {
    const found = this.material.people[at % this.material.people.length];
    if (!found) throw new Error('there are no people');
    return found;
  }

  page(kind: 'home' | 'category' | 'place' | 'listing' | 'search', from: Record<string, string>) {
    const { categories, places } = this.material;
    const paths = {
      home: () => '',
      category: () => `/c/${pick(this.random, categories)}`,
      place: () => `/in/${pick(this.random, places)}`,
      listing: () => this.listing.path,
      search: () => `/search?q=${encodeURIComponent(this.word)}`,
    };
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 11) Chrome/120.0', ...from };
    return this.asking.ask(`page ${kind}`, `/${this.lang}${paths[kind]()}`, { headers });
  }

  api(kind: 'list' | 'detail' | 'search' | 'places', from: Record<string, string>) {
    const word = () => encodeURIComponent(this.word);
    const paths = {
      list: () => `/api/ads?category=${pick(this.random, this.material.categories)}&limit=24`,
      detail: () => `/api/ads/${this.listing.id}`,
      search: () => `/api/search?q=${word()}`,
      places: () => `/api/places?q=${word()}&limit=8`,
    };
    return this.asking.ask(`api ${kind}`, paths[kind](), { headers: from });
  }

  view(from: Record<string, string>) {
    const headers = { 'user-agent': 'Mozilla/5.0 (Linux; Android 11) Chrome/120.0', ...from };
    const body = { listing: this.listing.id };
    return this.asking.ask('view', '/api/views', { method: 'POST', headers, body });
  }

  async save(from: Record<string, string>): Promise<void> {
    // Each person saves each listing once, and no more of them than are kept.
    const at = this.saved++;
    const person = this.person(at);
    const ad = this.material.listings[Math.floor(at / this.material.people.length)]?.id ?? this.listing.id;
    const headers = { ...from, ...person.headers };
    const { status } = await this.asking.ask('save', `/api/me/favourites/${ad}`, { method: 'PUT', headers });
    if (status === 204) this.ledger.kept.favourites.push({ handle: person.handle, ad });
  }

  /** @returns the listing's id, where it was answered that it is there */
  async post(
    from: Record<string, string>,
    photoIds: string[] = [],
    person = this.person(),
  ): Promise<number | null> {
    const body = {
      title: `कोठा भाडामा ${between(this.random, 1, 99999)}`,
      description: 'Ramro kotha, pani ra parking cha. Bus park najik, ghamailo.',
      categoryId: 'property/rooms',
      placeId: pick(this.random, this.material.places),
      price: 100_000 * between(this.random, 5, 90),
      publish: true,
      confirmDifferent: true,
      ...(photoIds.length > 0 ? { photoIds } : {}),
    };
    const headers = { ...from, ...person.headers, 'idempotency-key': randomUUID() };
    const answer = await this.asking.ask('post a listing', '/api/ads', { method: 'POST', headers, body });
    if (answer.status !== 201) return null;
    const { id } = JSON.parse(answer.text) as { id: number };
    this.ledger.kept.listings.push(id);
    return id;
  }

  async write(conversation: string, person: Person, from: Record<string, string>): Promise<boolean> {
    const clientId = randomUUID();
    const headers = { ...from, ...person.headers };
    const body = { clientId, kind: 'text', text: 'नमस्ते, यो अझै छ?' };
    const path = `/api/conversations/${conversation}/messages`;
    const { status } = await this.asking.ask('message', path, { method: 'POST', headers, body });
    if (status === 201) this.ledger.kept.messages.push(clientId);
    return status === 201;
  }
}
