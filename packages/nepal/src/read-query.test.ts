import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type QueryPart, readQuery } from './read-query.ts';

type Price = Extract<QueryPart, { kind: 'price' }>;

const pricesOf = (text: string) =>
  readQuery(text)
    .filter((part): part is Price => part.kind === 'price')
    .map(({ min, max, unit }) => [min === null ? null : min / 100, max === null ? null : max / 100, unit]);
const wordsOf = (text: string) =>
  readQuery(text)
    .filter((part) => part.kind === 'word')
    .map(({ text: word }) => word);
const kindsOf = (text: string) => readQuery(text).map(({ kind }) => kind);

describe('prices in queries', () => {
  it.each([
    ['5 lakh samma ko bike', null, 500_000],
    ['२० लाखमुनिको गाडी', null, 2_000_000],
    ['room under 10k', null, 10_000],
    ['2 kotha 15 hajar samma', null, 15_000],
    ['कोठा १५ हजारसम्म', null, 15_000],
    ['2 rooms in Koteshwor under 15000', null, 15_000],
    ['20-30 lakh car', 2_000_000, 3_000_000],
    ['car 20 lakh to 30 lakh', 2_000_000, 3_000_000],
    ['bike between 1 lakh and 2 lakh', 100_000, 200_000],
    ['10 ra 20 lakh bich ko gadi', 1_000_000, 2_000_000],
    ['१० देखि १५ हजारसम्मको कोठा', 10_000, 15_000],
    ['5 dekhi 10 lakh samma', 500_000, 1_000_000],
    ['flat above 20000', 20_000, null],
    ['घर १ करोडमाथि', 10_000_000, null],
    ['ghar 1 crore mathi ko', 10_000_000, null],
    ['50 hajar bhanda kam ko laptop', null, 50_000],
    ['५० हजार भन्दा कमको ल्यापटप', null, 50_000],
    ['50000 bhanda sasto phone', null, 50_000],
    ['mobile 20 hajar muni', null, 20_000],
    ['mobile 20 hajar tala', null, 20_000],
    ['below rs. 3,00,000 scooter', null, 300_000],
    ['less than 2 lakh scooter', null, 200_000],
    ['budget 5 lakh car', null, 500_000],
    ['sofa 30k budget', null, 30_000],
    ['land 1 crore 20 lakh samma', null, 12_000_000],
    ['das lakh samma ko gadi', null, 1_000_000],
    ['डेढ लाखसम्मको बाइक', null, 150_000],
    ['sadhe tin lakh muni', null, 350_000],
    ['ten thousand samma room', null, 10_000],
    ['max 8000 room', null, 8000],
    ['iphone 13 under 80k', null, 80_000],
    ['pulsar 220 below 3 lakh', null, 300_000],
    ['4k tv under 60k', null, 60_000],
    ['कोठा ५०००-८०००', 5000, 8000],
    ['10k+ job', 10_000, null],
    ['max budget 20 lakh', null, 2_000_000],
    ['budget 15k-20k phone', 15_000, 20_000],
    ['10k se kam', null, 10_000],
    ['२ लाख ५० हजारसम्म', null, 250_000],
    ['rs 5000 dekhi 8000 samma kotha', 5000, 8000],
  ])('%s', (text, min, max) => {
    expect(pricesOf(text)).toEqual([[min, max, null]]);
  });

  it.each([
    ['around 50 hajar phone', 40_000, 60_000],
    ['50 हजार जतिको फोन', 40_000, 60_000],
    ['phone lagbhag 50k', 40_000, 60_000],
    ['रु. १०,०००।– को कुर्सी', 8000, 12_000],
    ['25,000/– sofa', 20_000, 30_000],
    ['2.5 लाख रु', 200_000, 300_000],
    ['ने.रु. ५००० को जुत्ता', 4000, 6000],
    ['15 hajar ko mobile', 12_000, 18_000],
    ['20000 tira phone', 16_000, 24_000],
    ['price 20000 phone', 16_000, 24_000],
    ['₨ 5000', 4000, 6000],
    ['room 8k', 6400, 9600],
  ])('%s: a fifth around it', (text, min, max) => {
    expect(pricesOf(text)).toEqual([[min, max, null]]);
  });

  it.each([
    ['room 10,000/month', 'month'],
    ['कोठा महिनाको १५ हजारसम्म', 'month'],
    ['room 15k per month', 'month'],
    ['room monthly 10k', 'month'],
    ['jagga 20 lakh per aana', 'aana'],
    ['जग्गा प्रति आना २० लाखसम्म', null],
  ])('%s is asked by the %s', (text, unit) => {
    expect(pricesOf(text)).toHaveLength(1);
    if (unit) expect(pricesOf(text)[0]?.[2]).toBe(unit);
  });

  it.each([
    'iphone 13',
    'pulsar 220',
    '2018 model bike',
    'bike 2018',
    '2075 dekhi chaleko',
    '128gb phone',
    'i5 8gb laptop',
    'samsung a50',
    '20000 mah power bank',
    '20k mah power bank',
    '150cc bike',
    '45000 km chaleko bike',
    '20 hajar km',
    '4 aana jagga',
    '1200 sqft flat',
    '55 inch tv',
    '4k tv',
    '500 litre tank',
    '7 seater van',
    '1000 watt inverter',
    'ps5',
    'nokia 1100',
    'ns 200',
    'redmi note 12',
    '2 bhk flat',
    'under construction ghar',
    '9841234567',
    '25.000 samma',
  ])('%s says none', (text) => {
    expect(pricesOf(text)).toEqual([]);
  });

  it('stand where they were written', () => {
    const text = 'कोटेश्वरमा दुई कोठा १५ हजारसम्म';
    const parts = readQuery(text);
    expect(parts.map(({ kind, text: read }) => [kind, read])).toEqual([
      ['word', 'कोटेश्वरमा'],
      ['quantity', 'दुई कोठा'],
      ['price', '१५ हजारसम्म'],
    ]);
    for (const { start, end, text: read } of parts) expect(text.slice(start, end)).toBe(read);
  });
});

describe('counts in queries', () => {
  const quantitiesOf = (text: string) =>
    readQuery(text).flatMap((part) => (part.kind === 'quantity' ? [[part.value, part.unit]] : []));

  it.each([
    [
      3,
      'room',
      'three room',
      '3 room',
      'tin kotha',
      '३ कोठा',
      'तीन कोठा',
      'तीन वटा कोठा',
      '3 ota kotha',
      '3-room',
    ],
    [2, 'bhk', 'two bhk', '2bhk', 'दुई बिएचके', '२ बिएचके', 'dui bhk'],
    [4, 'aana', '4 aana', 'चार आना', 'char ana', '४आना', 'four aana'],
    [128, 'gb', '128gb', '128 GB', '१२८ जीबी'],
    [0.5, 'ropani', 'half ropani', 'आधा रोपनी', '0.5 ropani'],
    [2.5, 'aana', 'dhai aana', 'अढाई आना', '2.5 aana'],
    [7, 'seat', '7 seater', '7 सिटर'],
  ] as [number, string, ...string[]][])('%d %s in every way of writing', (value, unit, ...ways) => {
    for (const way of ways) {
      expect(quantitiesOf(way), way).toEqual([[value, unit]]);
      const [first] = readQuery(ways[0] ?? '');
      const [other] = readQuery(way);
      const strict = (part?: QueryPart) => part?.kind === 'quantity' && part.terms.map((term) => term.strict);
      expect(strict(other), way).toEqual(strict(first));
    }
  });

  it.each(['तीनकुने', 'char dham', 'iphone 13', 'sat dobato'])('%s counts nothing', (text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });
});

describe('three ways to say a thing', () => {
  const rows = readFileSync(new URL('../data/three-ways.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
  const askedOf = (text: string) =>
    readQuery(text)
      .flatMap((part) =>
        part.kind === 'word' ? [part.term.strict.join(' ')] : part.kind === 'filler' ? [] : [part.kind],
      )
      .sort();

  it('ask for the same, three hundred times', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    const apart = rows.filter((ways) => new Set(ways.map((way) => askedOf(way).join(', '))).size > 1);
    expect(apart).toEqual([]);
  });
});

describe('wishes in queries', () => {
  it('keeps what must be matched', () => {
    expect(wordsOf('helmet bechne')).toEqual(['helmet']);
    expect(wordsOf('सस्तो मोबाइल')).toEqual(['मोबाइल']);
    expect(wordsOf('vacant room available')).toEqual(['room']);
    expect(wordsOf('I want to buy a good second hand laptop urgently')).toEqual(['laptop']);
    expect(wordsOf('school bag for girls')).toEqual(['school bag', 'girls']);
    expect(wordsOf('samsung s23 2023 model')).toEqual(['samsung', 's', '23', '2023']);
    expect(wordsOf('sofa and bed')).toEqual(['sofa', 'bed']);
    expect(wordsOf('पानीको ट्याङ्की')).toEqual(['पानीको ट्याङ्की']);
    expect(kindsOf('second hand laptop')).toEqual(['condition', 'word']);
    expect(kindsOf('negotiable price bike')).toEqual(['negotiable', 'filler', 'word']);
  });

  it('matches them when nothing else is asked for', () => {
    expect(wordsOf('wanted')).toEqual(['wanted']);
    expect(wordsOf('sasto')).toEqual(['sasto']);
    expect(kindsOf('मा')).toEqual(['filler']);
    expect(readQuery('')).toEqual([]);
  });
});

describe('what is not wanted', () => {
  const deniedOf = (text: string) =>
    readQuery(text).flatMap((part) => (part.kind === 'denied' ? [part.text] : []));

  it.each([
    ['furnished flat without deposit', ['furnished', 'flat'], ['without deposit']],
    ['bike bina loan', ['bike'], ['bina loan']],
    ['बिना धितो ऋण', ['ऋण'], ['बिना धितो']],
    ['dhito bina karja', ['karja'], ['dhito bina']],
    ['phone not samsung', ['phone'], ['not samsung']],
    ['phone not samsung or oppo', ['phone'], ['not samsung or oppo']],
    ['samsung bahek phone', ['phone'], ['samsung bahek']],
    ['सामसुङ बाहेकको फोन', ['फोन'], ['सामसुङ बाहेकको']],
    ['room not in kathmandu', ['room'], ['not in kathmandu']],
    ['no broker room', ['room'], ['no broker']],
    ['kotha broker bina', ['kotha'], ['broker bina']],
    ['phone not working', ['phone'], ['not working']],
  ])('%s', (text, words, denied) => {
    expect(wordsOf(text)).toEqual(words);
    expect(deniedOf(text)).toEqual(denied);
  });

  it('is no number, and no wish: not used is new', () => {
    expect(deniedOf('ward no 5 kotha')).toEqual([]);
    const [, condition] = readQuery('phone not used');
    expect(condition).toMatchObject({ kind: 'condition', value: 'new', text: 'not used' });
    expect(kindsOf('bike not urgent')).toEqual(['word', 'filler']);
  });

  it('is asked for where nothing else is', () => {
    expect(wordsOf('without deposit')).toEqual(['without deposit']);
  });
});

describe('roles', () => {
  it.each([
    ['ktm ma kotha', 'ktm', 'in'],
    ['कोटेश्वरमा कोठा', 'कोटेश्वरमा', 'in'],
    ['koteshworma kotha', 'koteshworma', 'in'],
    ['room in Koteshwor', 'Koteshwor', 'in'],
    ['nurse ko kaam', 'nurse', 'of'],
    ['पोखराको कोठा', 'पोखराको', 'of'],
    ['pokhara bata', 'pokhara', 'from'],
    ['red sari', 'sari', null],
  ])('%s', (text, word, role) => {
    const part = readQuery(text).find((each) => each.text === word);
    expect(part?.kind === 'word' ? part.role : 'none').toBe(role);
  });
});
