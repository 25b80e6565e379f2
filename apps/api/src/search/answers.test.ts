import { searchAds, suggestSearch } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { commonestGaps, createGaps } from './gaps.ts';
import { recountSearchTerms } from './recount.ts';
import { recountSuggestions } from './recount-words.ts';

const holder = useApi();

async function search(q: string, rest = '') {
  const response = await fetch(`${holder.api.origin}/api/search?q=${encodeURIComponent(q)}${rest}`);
  expect(response.status).toBe(200);
  return searchAds.response.body.parse(await response.json());
}

async function suggest(q: string) {
  const response = await fetch(`${holder.api.origin}/api/search/suggest?q=${encodeURIComponent(q)}`);
  expect(response.status).toBe(200);
  return suggestSearch.response.body.parse(await response.json()).items;
}

const idsOf = ({ items }: { items: { id: number }[] }) => items.map(({ id }) => id);
const koteshwor = 'kathmandu/kathmandu/koteshwor';
const rooms: number[] = [];
let dear: number;
let elsewhere: number;
let motorbike: number;
let helmet: number;
let mehendi: number;
let samsung: number;
let plainPhone: number;
let freeOfLoan: number;
let withLoan: number;
let fixedPrice: number;
let urgent: number;
const projectors: number[] = [];
let slip: number;

beforeAll(async () => {
  const { context } = holder.api;
  const make = (
    title: string,
    categoryId: string,
    rupees: number,
    placeId = koteshwor,
    description?: string,
  ) =>
    makeAd(context, { title, categoryId, placeId, price: rupees * 100, ...(description && { description }) });
  for (const [title, rupees] of [
    ['२ कोठा भाडामा', 12_000],
    ['2 kotha ra kitchen bhadama', 14_000],
    ['2 rooms for rent', 15_000],
  ] as const)
    rooms.push(await make(title, 'property/rooms', rupees));
  dear = await make('२ कोठा र भान्सा भाडामा', 'property/rooms', 18_000);
  elsewhere = await make('2 kotha bhadama', 'property/rooms', 11_000, 'kathmandu/kathmandu/kalanki');
  motorbike = await make('Pulsar 150', 'vehicles/motorbikes', 150_000, 'kaski/pokhara');
  mehendi = await make('मेहन्दी लगाउने', 'services/beauty', 500, 'jhapa/mechinagar');
  await make('Paper cutter', 'education/stationery', 500, 'jhapa/mechinagar');
  await make('Cutter and blades', 'education/stationery', 400, 'jhapa/mechinagar');
  samsung = await make('Samsung phone with box', 'mobiles/phones', 20_000, 'jhapa/mechinagar');
  plainPhone = await make('Redmi phone with box', 'mobiles/phones', 18_000, 'jhapa/mechinagar');
  urgent = await makeAd(context, {
    title: 'Urgent: Apache for sale',
    categoryId: 'vehicles/motorbikes',
    placeId: 'jhapa/mechinagar',
    price: 14_000_000,
    publishedAt: new Date(Date.now() - 3 * 86_400_000),
  });
  freeOfLoan = await make('Hornet, no loan left', 'vehicles/motorbikes', 160_000, 'jhapa/mechinagar');
  withLoan = await make('Splendor, loan available', 'vehicles/motorbikes', 170_000, 'jhapa/mechinagar');
  fixedPrice = await makeAd(context, {
    title: 'Shine at a fixed price',
    categoryId: 'vehicles/motorbikes',
    placeId: 'jhapa/mechinagar',
    price: 18_000_000,
    attributes: { negotiable: false },
  });
  helmet = await make('Helmet for bike riders', 'vehicles/accessories', 2_000, 'kaski/pokhara');
  for (let no = 1; no <= 3; no += 1)
    projectors.push(await make(`Projector number ${no}`, 'electronics/audio', 20_000, 'kaski/pokhara'));
  slip = await make('Projektor for school', 'electronics/audio', 19_000, 'kaski/pokhara');
  for (const [title, categoryId] of [
    ['छाता बिक्रीमा', 'fashion/accessories'],
    ['Staff nurse चाहियो', 'jobs/health'],
    ['तीन कोठा भाडामा', 'property/rooms'],
    ['2BHK flat bhadama', 'property/flats'],
    ['चार आना जग्गा', 'property/land'],
    ['टेलर चाहियो', 'jobs/factory'],
    ['एचपी ल्यापटप', 'electronics/laptops'],
    ['KTM Duke 200', 'vehicles/motorbikes'],
    ['आल्मुनियमको भर्‍याङ', 'building/hand-tools'],
    ['जर्सी गाई', 'livestock/cows'],
    ['Powerbank 20000', 'mobiles/accessories'],
    ['iPhone 13 128GB', 'mobiles/phones'],
  ] as const)
    await make(title, categoryId, 5_000, 'banke/nepalgunj');
  await recountSearchTerms(context.pool);
  await recountSuggestions(context.pool);
});

describe('what was typed', () => {
  it('is the same in three scripts: the same listings, in the same order, with the same three chips', async () => {
    const [one, ...others] = await Promise.all(
      [
        'कोटेश्वरमा दुई कोठा १५ हजारसम्म',
        'koteshwor ma 2 kotha 15 hajar samma',
        '2 rooms in Koteshwor under 15000',
      ].map((q) => search(q)),
    );
    if (!one) throw new Error('nothing was asked');
    expect(new Set(idsOf(one))).toEqual(new Set(rooms));
    const chips = ({ understood }: typeof one) =>
      understood.map(({ kind, label, id, max, value, unit }) => ({ kind, label, id, max, value, unit }));
    expect(chips(one).map(({ label }) => label.en)).toEqual(['Koteshwor', '2 rooms', 'up to रू 15,000']);
    for (const other of others) {
      expect(idsOf(other)).toEqual(idsOf(one));
      expect(chips(other)).toEqual(expect.arrayContaining(chips(one)));
      expect(chips(other)).toHaveLength(3);
    }
  });

  it('names where each part was read, so that taking it out asks for the rest', async () => {
    const q = 'koteshwor ma 2 kotha 15 hajar samma';
    const { understood } = await search(q);
    for (const { start, end, text } of understood) expect(q.slice(start, end)).toBe(text);
    const price = understood.find(({ kind }) => kind === 'price');
    const without = q.slice(0, price?.start) + q.slice(price?.end);
    expect(idsOf(await search(without))).toContain(dear);
  });

  it.each([
    ['naya baneshwor ma flat', 'category property/flats', 'place kathmandu/kathmandu/new-baneshwor'],
    ['Lakeside Pokhara kotha', 'category property/rooms', 'place kaski/pokhara/lakeside'],
    ['Pokhara Lakeside kotha', 'category property/rooms', 'place kaski/pokhara/lakeside'],
    ['bharatpur 12 jagga', 'category property/land', 'place chitwan/bharatpur/12'],
    ['house for rent', 'category property/houses-rent'],
    ['ghar bechne', 'category property/houses'],
    ['bike rent', 'category travel/bike-hire'],
    ['samsung fridge', 'category home/fridges'],
    ['nurse ko kaam', 'category jobs'],
    ['second hand laptop', 'category electronics/laptops', 'condition used'],
    ['mobile charger'],
    ['toy car'],
    ['helmet'],
  ])('%s', async (q, ...read) => {
    const { understood } = await search(q);
    expect(understood.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(read.sort());
  });
});

describe('what means the same', () => {
  it.each([
    [['umbrella', 'छाता', 'chhata', 'umbrellas', 'chata bechne']],
    [['nurse ko kaam', 'nurse job', 'नर्सको जागिर']],
    [['three room', '3 room', 'tin kotha', 'तीन कोठा']],
    [['two bhk', '2bhk flat', 'दुई बिएचके फ्ल्याट']],
    [['चार आना जग्गा', '4 aana land', 'char aana jagga']],
    [['tailor', 'टेलर']],
    [['HP laptop', 'एचपी ल्यापटप', 'hp ko laptop']],
    [['KTM Duke', 'केटीएम ड्युक', 'ktm duke']],
    [['ladders', 'ladder', 'भर्याङ', 'bharyang']],
    [['गाईका', 'cow', 'gai', 'gaai bechne']],
    [['powerbank', 'power bank', 'पावर बैंक', 'पावरबैंक']],
    [['i phone 13', 'iphone 13', 'iphone13', 'आइफोन १३']],
    [['5 lakh samma ko bike', 'bike under 5 lakh', '५ लाखमुनिको बाइक']],
    [['ktm ma kotha', 'room in Kathmandu', 'काठमाडौंमा कोठा', 'vacant rooms Kathmandu']],
  ])('finds the same: %s', async (ways) => {
    const [first, ...others] = await Promise.all(ways.map(async (q) => idsOf(await search(q))));
    expect(first?.length).toBeGreaterThan(0);
    for (const [at, ids] of others.entries()) expect(ids, ways[at + 1]).toEqual(first);
  });
});

describe('what is not wanted', () => {
  it.each(['phone not samsung', 'samsung bahek phone', 'सामसुङ बाहेकको फोन'])('is not found: %s', async (q) => {
    const found = await search(q);
    expect(idsOf(found)).toContain(plainPhone);
    expect([...idsOf(found), ...found.similar.map(({ id }) => id)]).not.toContain(samsung);
    expect(found.understood.map(({ kind }) => kind)).toContain('without');
  });

  it.each(['bike bina loan', 'loan bina bike', 'bike without loan'])(
    'may be what a listing says it is without: %s',
    async (q) => {
      const ids = idsOf(await search(q));
      expect(ids).toEqual(expect.arrayContaining([motorbike, freeOfLoan]));
      expect(ids).not.toContain(withLoan);
    },
  );

  it('takes what is fixed out where the price is to be negotiable', async () => {
    const found = await search('negotiable bike');
    expect(found.understood.map(({ kind }) => kind)).toContain('negotiable');
    expect(idsOf(found)).toContain(motorbike);
    expect(idsOf(found)).not.toContain(fixedPrice);
    const filtered = idsOf(await search('bike', '&attr.negotiable=true'));
    expect(filtered).toContain(motorbike);
    expect(filtered).not.toContain(fixedPrice);
  });

  it('puts what says of itself what is wished for first', async () => {
    expect(idsOf(await search('urgent bike'))[0]).toBe(urgent);
    expect(idsOf(await search('तुरुन्त बाइक'))[0]).toBe(urgent);
    expect(idsOf(await search('bike'))[0]).not.toBe(urgent);
  });
});

describe('what is found', () => {
  it('are motorbikes for "bike", and a helmet for bikes only apart', async () => {
    const found = await search('bike');
    expect(idsOf(found)).toContain(motorbike);
    expect(idsOf(found)).not.toContain(helmet);
    expect(found.similar.map(({ id }) => id)).toEqual([helmet]);
  });

  it('shows what answers to most of it apart, nearest first', async () => {
    const found = await search('koteshwor ma 2 kotha 15 hajar samma');
    expect(found.similar.map(({ id }) => id)).toEqual([elsewhere]);
    expect(idsOf(found)).not.toContain(dear);
  });

  it('repairs a slip that another seller made too, and keeps what is written so', async () => {
    const found = await search('projektor');
    expect(new Set(idsOf(found))).toEqual(new Set([...projectors, slip]));
  });

  it('takes a word for another one only where its letters are alike too', async () => {
    const found = await search('kuteshowr');
    expect(found.corrected).toBeNull();
    expect(idsOf(found)).toEqual([]);
  });

  it.each(['mehandhi', 'mehendi', 'मेहन्दी'])(
    'finds what is written otherwise and sounds the same: %s',
    async (q) => {
      expect(idsOf(await search(q))).toEqual([mehendi]);
    },
  );

  it.each(['bechne', 'chahiyo', 'for sale', 'saman'])('needs no %s in a listing', async (filler) => {
    expect(idsOf(await search(`helmet ${filler}`))).toEqual([helmet]);
  });

  it('counts matches by what they are, when asked', async () => {
    expect(await search('kotha')).not.toHaveProperty('facets');
    const { facets } = await search('kotha', '&facets=1');
    expect(facets).toMatchObject({
      counted: 6,
      capped: false,
      categories: [{ id: 'property/rooms', count: 6 }],
      conditions: [],
    });
    expect(facets?.places).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'kathmandu', count: 5 })]),
    );
    expect(facets?.prices.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });
});

describe('suggestions', () => {
  it('continue what is typed in its script, with categories and places', async () => {
    expect(await suggest('koth')).toEqual(
      expect.arrayContaining([
        { kind: 'word', text: 'kotha' },
        expect.objectContaining({ kind: 'category', id: 'property/rooms', text: 'Rooms for rent', count: 6 }),
      ]),
    );
    expect(await suggest('कोठ')).toEqual(
      expect.arrayContaining([
        { kind: 'word', text: 'कोठा' },
        expect.objectContaining({ kind: 'category', id: 'property/rooms', text: 'कोठा भाडामा' }),
      ]),
    );
    expect(await suggest('koteshw')).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'place', id: koteshwor, text: 'Koteshwor' })]),
    );
    expect(await suggest('projec')).toContainEqual({ kind: 'word', text: 'projector' });
  });

  it('name no place that only sounds like the first letters of something else', async () => {
    expect((await suggest('koth')).filter(({ kind }) => kind === 'place')).toEqual([]);
    expect((await suggest('kotesw')).map(({ id }) => id)).toContain(koteshwor);
  });

  it('need two letters', async () => {
    expect(await suggest('k')).toEqual([]);
    expect((await suggest('mo')).length).toBeGreaterThan(0);
  });
});

describe('what is looked for in vain', () => {
  it('is added up, without what may be somebody’s own', async () => {
    const { pool, log } = holder.api.context;
    const gaps = createGaps(pool, log);
    for (let no = 0; no < 3; no += 1) {
      gaps.note({ kind: 'word', text: 'Zzqqxx' });
      gaps.note({ kind: 'query', text: 'call 9841000001' });
      await gaps.flush();
    }
    gaps.note({ kind: 'query', text: 'only once' });
    await gaps.flush();
    expect(await commonestGaps(pool, { days: 1, limit: 10 })).toEqual([
      { kind: 'word', text: 'zzqqxx', times: 3 },
    ]);
  });
});
