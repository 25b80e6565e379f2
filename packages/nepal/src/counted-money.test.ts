import { describe, expect, it } from 'vitest';
import { readNpr } from './money.ts';
import { readQuery } from './read-query.ts';

const askedUpTo = (amount: string) =>
  readQuery(`under ${amount}`).flatMap((part) => (part.kind === 'price' ? [part.max] : []));
const pricesIn = (query: string) =>
  readQuery(query).flatMap(({ kind, ...part }) =>
    kind === 'price' && 'min' in part ? [[part.min && part.min / 100, part.max && part.max / 100]] : [],
  );
const kindsIn = (query: string) => readQuery(query).map(({ kind, text }) => `${kind} ${text}`);

describe('an amount means the same in a search and in a field', () => {
  it.each([
    ['डेढ लाख', 150_000],
    ['ड़ेढ लाख', 150_000],
    ['डेढ सय', 150],
    ['dedh lakh', 150_000],
    ['अढाई लाख', 250_000],
    ['dhai lakh', 250_000],
    ['साढे दुई लाख', 250_000],
    ['साढे २ लाख', 250_000],
    ['साढे बाह्र हजार', 12_500],
    ['साढे पच्चीस लाख', 2_550_000],
    ['sadhe dui lakh', 250_000],
    ['साढे दुई सय', 250],
    ['सवा लाख', 125_000],
    ['सवा दुई लाख', 225_000],
    ['sawa dui lakh', 225_000],
    ['पौने दुई लाख', 175_000],
    ['paune dui crore', 17_500_000],
    ['१५ सय', 1500],
    ['15 saya', 1500],
    ['pandhra saya', 1500],
    ['पन्ध्र सय', 1500],
    ['fifteen hundred', 1500],
    ['५ हजार ५ सय', 5500],
    ['pachis hajar', 25_000],
    ['पचास हजार', 50_000],
    ['ek lakh pachas hajar', 150_000],
    ['25 000', 25_000],
    ['२५ ०००', 25_000],
    ['25\u00a0000', 25_000],
    ['25 500', 25_500],
    ['1 50 000', 150_000],
    ['12 34 567', 1_234_567],
    ['1 200 000', 1_200_000],
    ['Rs 25 000', 25_000],
    ['rs 1.5 lakh', 150_000],
    ['1 lakh 25000', 125_000],
    ['1 lakh 25 000', 125_000],
    ['1,50,000/-', 150_000],
    ['२५ हजार', 25_000],
  ])('%s', (text, rupees) => {
    expect(readNpr(text)).toEqual({ paisa: rupees * 100, unit: null, either: null });
    expect(askedUpTo(text)).toEqual([rupees * 100]);
  });

  it.each([
    'साढे लाख',
    'पौने लाख',
    'साढे डेढ लाख',
    'साढे 2.5 लाख',
    'sadhe saya',
    'डेढ',
    'pandhra',
    '500 600',
    '5 5',
    '25 000 lakh',
    '025 000',
    '98 41 00',
    '1 lakh 25.000',
    '5 saya patri',
    'saya 5',
    'सय',
  ])('%s is none in a field', (text) => {
    expect(readNpr(text)).toEqual({ paisa: null, unit: null, either: null });
  });
});

it.each([
  ['25000 negotiable', 25_000, null],
  ['25,000/- (negotiable)', 25_000, null],
  ['२५ हजार मोलमोलाइ', 25_000, null],
  ['डेढ लाख, nego', 150_000, null],
  ['15k per month negotiable', 15_000, 'month'],
])('%s says in a field what the form asks elsewhere', (text, rupees, unit) => {
  expect(readNpr(text)).toEqual({ paisa: rupees * 100, unit, either: null });
});

it.each(['negotiable', '25000 fixed', 'negotiable 25000 30000', '25.000 lakh fixed'])(
  '%s is refused',
  (text) => {
    expect(readNpr(text).paisa).toBeNull();
  },
);

describe('prices as they are searched for', () => {
  it.each([
    ['डेढ लाख भन्दा कम', null, 150_000],
    ['साढे दुई लाख', 200_000, 300_000],
    ['१५ सय', 1200, 1800],
    ['25 000', 20_000, 30_000],
    ['rs 1.5 lakh samma', null, 150_000],
    ['rs 25 000', 20_000, 30_000],
    ['sadhe dui lakh', 200_000, 300_000],
    ['dedh lakh', 120_000, 180_000],
    ['pandhra saya', 1200, 1800],
    ['१५ सयसम्मको जुत्ता', null, 1500],
    ['pandhra sayasamma jutta', null, 1500],
    ['पाँच सय भन्दा कमको किताब', null, 500],
    ['bike 25 000 samma', null, 25_000],
    ['bike under 1 50 000', null, 150_000],
    ['1 lakh 25000 samma bike', null, 125_000],
    ['15 saya dekhi 25 saya samma', 1500, 2500],
    ['iphone 13 under 25 000', null, 25_000],
  ])('%s', (text, min, max) => {
    expect(pricesIn(text)).toEqual([[min, max]]);
  });

  it.each([
    'saya',
    'maya saya',
    'Saya Maharjan',
    'सयपत्री',
    'सय पत्री',
    '5 saya patri',
    '२ सय पत्री फूल',
    'sayapatri phool',
    '5 saya jana catering',
    'दुई सय ग्राम चिया',
    'तीन सय वटा इँटा',
    'iphone 13 128 gb',
    'iphone 13 25 000 samma',
    'size 42 900 samma',
    'pulsar 150 220',
    'pachas',
    'tees maar',
    'पचास केजी चामल',
    'sadhe',
    'साढेसात',
  ])('%s says none, or none that is clear', (text) => {
    expect(pricesIn(text).filter(([, max]) => max !== 900)).toEqual([]);
  });

  it('reads beside an amount what is none of it', () => {
    expect(pricesIn('car 5 lakh 2018 model')).toEqual([[400_000, 600_000]]);
    expect(pricesIn('car 5 lakh samma 45000 km')).toEqual([[null, 500_000]]);
    expect(pricesIn('car 5 lakh 45000 km')).toEqual([[400_000, 600_000]]);
    expect(kindsIn('saya')).toEqual(['word saya']);
    expect(kindsIn('सयपत्री')).toEqual(['word सयपत्री']);
    expect(kindsIn('5 saya patri')).toEqual(['word 5', 'word saya patri']);
  });
});
