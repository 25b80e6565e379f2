import { listAds, listPlaces, searchAds } from '@thulubazaar/contract';
import { readSearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countSearch, runSearch } from './run-search.ts';

// The API as this process reaches it, over the network: what it is asked must pass the contract's own schemas.
const operations = {
  '/api/places': listPlaces,
  '/api/ads': listAds,
  '/api/search': searchAds,
};
type Path = keyof typeof operations;
type Asked = { path: string; query: Record<string, string> };
type Reply = unknown | ((query: Record<string, string>) => unknown);

let asked: Asked[];
let replies: Record<Path, Reply>;

class Refused {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, code: string, ...fields: string[]) {
    this.status = status;
    this.body = {
      error: { code, message: 'No.', fields: fields.map((field) => ({ field, code: 'x', message: 'No.' })) },
    };
  }
}

const bilingual = (text: string) => ({ en: text, ne: `${text} (ne)` });
const place = (id: string, name: string, label = name) => ({
  id,
  name: bilingual(name),
  label: bilingual(label),
});
const turns = { nextCursor: 'next', previousCursor: null, position: 0 };
const page = (more: object = {}) => ({
  items: [{ id: 1 }],
  ...turns,
  matches: 31,
  matchesCapped: false,
  ...more,
});
const found = (more: object = {}) =>
  page({ matches: 7, matchesCapped: true, corrected: null, understood: [], similar: [], ...more });

beforeEach(() => {
  asked = [];
  replies = { '/api/places': { items: [], place: null }, '/api/ads': page(), '/api/search': found() };
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, searchParams } = new URL(address);
    const query = Object.fromEntries(searchParams);
    const operation = operations[pathname as Path];
    expect(operation.query.safeParse(query).error, address).toBeUndefined();
    asked.push({ path: pathname, query });
    const reply = replies[pathname as Path];
    const body = typeof reply === 'function' ? reply(query) : reply;
    return body instanceof Refused ? Response.json(body.body, { status: body.status }) : Response.json(body);
  });
});
afterEach(() => vi.unstubAllGlobals());

const run = (address: Record<string, string>, lang: 'en' | 'ne' = 'en') =>
  runSearch(readSearchQuery(address), lang);
const lists = () => asked.filter(({ path }) => path !== '/api/places');

describe('filters by attribute', () => {
  it('are asked for as the API reads them, those of the category alone', async () => {
    const outcome = await runSearch(
      readSearchQuery({
        category: 'vehicles',
        'attr.condition': ['new', 'used'],
        'attr.mileage.max': '५०,००० km',
        'attr.bedrooms.min': '2',
        'attr.spoiler': 'red',
      }),
      'ne',
    );
    expect(lists()).toEqual([
      {
        path: '/api/ads',
        query: {
          limit: '24',
          sort: 'newest',
          count: '1',
          category: 'vehicles',
          'attr.condition': 'new,used',
          'attr.mileage.max': '50000',
        },
      },
    ]);
    // Shown again as it was typed, and carried on by every link.
    expect(searchLink(outcome.query)).toMatchObject({
      'attr.condition': 'new,used',
      'attr.mileage.max': '५०,००० km',
    });
  });

  it.each([
    [{ 'attr.mileage.min': 'few' }, 'attr.mileage.min'],
    [{ 'attr.year.max': '2075' }, 'attr.year.max'],
    [{ 'attr.mileage.min': '9', 'attr.mileage.max': '8' }, 'attr.mileage.min'],
  ])('that cannot be meant are named, and nothing is asked: %j', async (filters, name) => {
    const { errors } = await run({ category: 'vehicles/cars', ...filters });
    expect(errors).toEqual({ [name]: 'badNumber' });
    expect(lists()).toEqual([]);
  });

  it('leave with a category that is none', async () => {
    replies['/api/ads'] = (query: Record<string, string>) =>
      query.category ? new Refused(400, 'invalid_input', 'category') : page();
    const { query } = await run({ category: 'vehicles/ships', 'attr.condition': 'new' });
    expect(query).toMatchObject({ category: '', attributes: {} });
  });
});

describe('what is asked', () => {
  it('is a search where there are words, with every filter and the order', async () => {
    replies['/api/places'] = { items: [], place: place('kathmandu', 'Kathmandu') };
    const outcome = await run({
      q: 'room',
      category: 'property/rooms',
      place: 'kathmandu',
      seller: 'asha-1',
      minPrice: '५ हजार',
      maxPrice: '1 lakh',
      sort: 'price_desc',
      cursor: 'abc',
    });
    expect(lists()).toEqual([
      {
        path: '/api/search',
        query: {
          q: 'room',
          limit: '24',
          category: 'property/rooms',
          place: 'kathmandu',
          seller: 'asha-1',
          minPrice: '500000',
          maxPrice: '10000000',
          cursor: 'abc',
          sort: 'price_desc',
        },
      },
    ]);
    expect(outcome).toMatchObject({
      items: [{ id: 1 }],
      turns,
      matches: { count: 7, capped: true },
      notices: [],
      errors: {},
    });
  });

  it('is a list, newest first, where there are none', async () => {
    const outcome = await run({ category: 'vehicles' });
    expect(lists()).toEqual([
      { path: '/api/ads', query: { limit: '24', category: 'vehicles', sort: 'newest', count: '1' } },
    ]);
    expect(outcome.matches).toEqual({ count: 31, capped: false });
  });

  it('has a price of nothing as a limit too', async () => {
    await run({ minPrice: '0', maxPrice: '0' });
    expect(lists()[0]?.query).toMatchObject({ minPrice: '0', maxPrice: '0' });
  });
});

describe('an order by price', () => {
  it('says how many it leaves out, which have none that compares', async () => {
    replies['/api/ads'] = ({ sort }: Record<string, string>) =>
      page({ matches: sort === 'newest' ? 31 : 28 });
    expect((await run({ category: 'vehicles', sort: 'price_asc' })).notices).toEqual([
      { kind: 'leftOut', count: 3 },
    ]);
    expect((await run({ category: 'vehicles' })).notices).toEqual([]);
    expect((await run({ category: 'vehicles', sort: 'price_asc', minPrice: '1 lakh' })).notices).toEqual([]);
  });

  it('says so without a number where there are too many, and nothing where it leaves out none', async () => {
    replies['/api/search'] = ({ sort }: Record<string, string>) =>
      found({ matches: sort === 'price_desc' ? 150 : 200, matchesCapped: sort !== 'price_desc' });
    expect((await run({ q: 'room', sort: 'price_desc' })).notices).toEqual([
      { kind: 'leftOut', count: null },
    ]);
    replies['/api/search'] = found({ matchesCapped: false });
    expect((await run({ q: 'room', sort: 'price_desc' })).notices).toEqual([]);
  });
});

describe('prices that cannot be meant', () => {
  it.each([
    [{ minPrice: 'cheap' }, { minPrice: 'badPrice' }],
    [{ maxPrice: 'cheap' }, { maxPrice: 'badPrice' }],
    [
      { minPrice: 'x', maxPrice: 'y' },
      { minPrice: 'badPrice', maxPrice: 'badPrice' },
    ],
    [{ minPrice: '25.000' }, { minPrice: 'doubtfulPrice' }],
    [{ maxPrice: '२५.०००' }, { maxPrice: 'doubtfulPrice' }],
    [{ minPrice: '2 lakh', maxPrice: '1 lakh' }, { minPrice: 'badRange' }],
  ])('%j searches nothing and says which', async (prices, errors) => {
    const outcome = await run({ q: 'room', ...prices });
    expect(outcome).toMatchObject({ errors, items: [], turns: { nextCursor: null }, matches: null });
    expect(lists()).toEqual([]);
  });

  it('do not include one that is both ends', async () => {
    expect((await run({ minPrice: '1 lakh', maxPrice: '1 lakh' })).errors).toEqual({});
  });
});

describe('a place', () => {
  const koteshwor = place('kathmandu/kathmandu/koteshwor', 'Koteshwor', 'Koteshwor, Kathmandu');
  const other = place('morang/sundarharaicha/koteshwor', 'Koteshwor', 'Koteshwor, Morang');
  const near = place('kathmandu/kathmandu/koteshwor-mahadevsthan', 'Koteshwor Mahadevsthan');
  const suggesting =
    (...items: object[]) =>
    ({ q }: Record<string, string>) =>
      q === undefined ? { items: [], place: koteshwor } : { items, place: null };

  it('that was chosen stays, under its name in the language of the page', async () => {
    replies['/api/places'] = suggesting(near);
    const { query, notices } = await run({ place: koteshwor.id, where: koteshwor.label.en }, 'ne');
    expect(query).toMatchObject({ place: koteshwor.id, where: koteshwor.label.ne });
    expect(notices).toEqual([]);
    expect(asked.filter(({ query }) => 'q' in query)).toEqual([]);
  });

  it('that was typed anew stands before the one chosen earlier', async () => {
    replies['/api/places'] = suggesting(near);
    const { query } = await run({ place: koteshwor.id, where: 'Mahadevsthan' });
    expect(query).toMatchObject({ place: near.id, where: near.label.en });
    expect(lists()[0]?.query.place).toBe(near.id);
  });

  it('whose whole name was typed is no guess, unless another has the same', async () => {
    replies['/api/places'] = suggesting(koteshwor, near);
    expect((await run({ where: 'koteshwor' })).notices).toEqual([]);
    replies['/api/places'] = suggesting(koteshwor, near, other);
    expect((await run({ where: 'KOTESHWOR' })).notices).toEqual([
      { kind: 'placeGuess', place: koteshwor, others: [other] },
    ]);
  });

  it('that only begins like it is a guess, with all the others', async () => {
    replies['/api/places'] = suggesting(koteshwor, near);
    expect((await run({ where: 'kot' })).notices).toEqual([
      { kind: 'placeGuess', place: koteshwor, others: [near] },
    ]);
  });

  it('that nobody knows is said, and searched without', async () => {
    const { query, notices } = await run({ q: 'room', place: 'nowhere', where: 'Atlantis' });
    expect(query.place).toBe('');
    expect(notices).toEqual([{ kind: 'placeUnknown', typed: 'Atlantis' }]);
    expect(lists()[0]?.query).not.toHaveProperty('place');
  });

  it('of an old link that is gone is dropped with a word', async () => {
    replies['/api/places'] = () => new Refused(404, 'not_found');
    const { query, notices } = await run({ place: 'gone' });
    expect(query).toMatchObject({ place: '', where: '' });
    expect(notices).toEqual([{ kind: 'badFilter' }]);
    expect(lists()[0]?.query).not.toHaveProperty('place');
  });
});

describe('what the API refuses of an address', () => {
  const refusing = (refusal: Refused, name: string) => (query: Record<string, string>) =>
    name in query ? refusal : found();

  it.each([
    ['its code', new Refused(400, 'invalid_cursor')],
    ['its field', new Refused(400, 'invalid_input', 'cursor')],
  ])('is a page of another search, known by %s: the first page is shown', async (_how, refusal) => {
    replies['/api/search'] = refusing(refusal, 'cursor');
    const outcome = await run({ q: 'room', category: 'vehicles', cursor: 'old' });
    expect(outcome.query).toMatchObject({ cursor: '', category: 'vehicles' });
    expect(outcome.notices).toEqual([{ kind: 'badCursor' }]);
    expect(outcome.items).toHaveLength(1);
    expect(lists()).toHaveLength(2);
  });

  it('is a filter that names nothing: only that one goes, and the page with it', async () => {
    replies['/api/search'] = refusing(new Refused(400, 'invalid_input', 'category'), 'category');
    const outcome = await run({ q: 'room', category: 'gone', seller: 'asha-1', cursor: 'old' });
    expect(outcome.query).toMatchObject({ category: '', seller: 'asha-1', cursor: '' });
    expect(outcome.notices).toEqual([{ kind: 'badFilter' }]);
    expect(lists()[1]?.query).toMatchObject({ q: 'room', seller: 'asha-1' });
    expect(lists()[1]?.query).not.toHaveProperty('cursor');
  });

  it('is repaired once: what is refused again is an error', async () => {
    replies['/api/search'] = new Refused(400, 'invalid_cursor');
    await expect(run({ q: 'room', cursor: 'old' })).rejects.toMatchObject({ code: 'invalid_cursor' });
    expect(lists()).toHaveLength(2);
  });

  it.each([
    ['a failure of the API', new Refused(500, 'internal', 'category')],
    ['something in no filter', new Refused(400, 'invalid_input', 'q')],
  ])('is not repaired where it is %s', async (_what, refusal) => {
    replies['/api/search'] = refusal;
    await expect(run({ q: 'room', category: 'vehicles', cursor: '' })).rejects.toMatchObject({
      status: refusal.status,
    });
    expect(lists()).toHaveLength(1);
  });
});

it('says what the words were taken for', async () => {
  replies['/api/search'] = found({ corrected: 'scooter' });
  expect((await run({ q: 'scoter' })).notices).toEqual([{ kind: 'corrected', corrected: 'scooter' }]);
});

describe('how many a search would find', () => {
  const count = (address: Record<string, string>) => countSearch(readSearchQuery(address), 'en');

  it('is asked for as the page would ask, without the listings', async () => {
    expect(await count({ category: 'vehicles', maxPrice: '2 lakh', cursor: 'abc' })).toEqual({
      count: 31,
      capped: false,
    });
    expect(await count({ q: 'room' })).toEqual({ count: 7, capped: true });
    expect(lists().map(({ query }) => query)).toEqual([
      { limit: '1', category: 'vehicles', maxPrice: '20000000', sort: 'newest', count: '1' },
      { limit: '1', q: 'room', sort: 'relevance' },
    ]);
  });

  it('is not said of what cannot be meant, and not where the API refuses', async () => {
    expect(await count({ minPrice: 'cheap' })).toBeNull();
    expect(lists()).toEqual([]);
    replies['/api/ads'] = new Refused(400, 'invalid_input', 'category');
    expect(await count({ category: 'gone' })).toBeNull();
  });
});
