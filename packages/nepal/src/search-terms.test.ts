import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { indexTerms, MOST_QUERY_TOKENS, queryTerms } from './search-terms.ts';
import { spellingRows } from './spellings.test-data.ts';

type Tier = 'strict' | 'loose';

function matches(query: string, document: string, tier: Tier = 'strict') {
  const terms = new Set(indexTerms(document).map(({ term }) => term));
  const units = queryTerms(query);
  return units.length > 0 && units.every((unit) => unit[tier].some((term) => terms.has(term)));
}

const strictOf = (query: string) => queryTerms(query).map(({ strict }) => strict);
const looseOf = (query: string) => queryTerms(query).map(({ loose }) => loose);

const SAME_QUERIES = [
  ['घर भाडामा', 'ghar bhadama', 'ghar bhaadaa ma', 'house for rent', 'gharko bhada', 'HOUSE rent'],
  ['कोटेश्वरमा कोठा', 'koteshwor ma kotha', 'Koteswor kothaa', 'Koteshwar room'],
  ['जग्गा बिक्रीमा', 'jagga bikri ma', 'land for sale', 'jaggaa bikree'],
  ['सेकेन्ड ह्यान्ड मोबाइल', 'second hand mobile', 'second-hand phone', 'secondhand phone'],
  ['२ कोठा', '2 kotha', '2 rooms'],
  ['होन्डा स्कुटर', 'honda scooter', 'Honda scooty'],
  ['नयाँ बानेश्वर', 'naya baneshwor', 'New Baneshwar'],
  ['पृथ्वीचोक', 'Prithvi Chowk', 'prithvichowk'],
  ['काठमाडौँमा', 'kathmandu ma', 'in Kathmandu', 'काठमाडौं'],
  ['गृहकार्य', 'grihakarya'],
];

/** Pairs that sound or look alike and mean different things. Neither may find the other. */
const WRONG =
  `ghar/gadi kam/kamal bas/bhaisi kotha/katha car/khar ghar/gahana bhada/bheda kukur/kukhura kukur/cooker
  कुखुरा/कुकुर gai/gaun khasi/kushi boka/bokaro sun/sano mah/mahina mal/mala-set chamal/chamera laptop/lappa sofa/sapha
  khat/khet jutta/jatha sari/sarki kapada/kopara daraj/darja kursi/kurta tebal/tabela kitab/kotha pasal/pasa satar/sitar
  flat/float hostel/hotel jagir/jagga driver/drive-bay shikshak/shiksha tuition/tuition-fee gai/goru bakhra/bhakari
  biralo/birami tarkari/sarkari ghiu/ghau tractor/trailer biu/bau naya/nayak purano/puran sasto/susta bikri/bikram kiraya/kira
  jagga/jog kotha/khota-sikka bus/basi truck/trek taxi/tax mobile/model camera/kamar fridge/frame tv/tibet honda/handi
  बस/बास bas/bhasa काम/कामना कार/कारखाना खाट/खाता मल/मलेसिया gold/goal bed/bad rice/race cow/cook goat/coat land/lend
  house/horse shoes/show ring/rung seed/seat chair/cheer ghar/gara gadi/ghadi khasi/boka धान/धन दाल/डाली चिया/चिनी तेल/तला
  सुन/सुनसरी काठ/काठमाडौँ पानी/पनिर रुख/रुखो मासु/मास कपडा/कपाल बाटो/बट्टा खेत/खेताला`
    .split(/\s+/)
    .filter((pair) => !/-/.test(pair))
    .map((pair) => pair.split('/'));

describe('queryTerms', () => {
  it.each(SAME_QUERIES)('asks the same for %s and its other spellings', (first = '', ...others) => {
    for (const other of others) {
      expect(strictOf(other), other).toEqual(strictOf(first));
      expect(looseOf(other), other).toEqual(looseOf(first));
    }
  });

  it('asks the same for every spelling of the sixty words, and for their English', () => {
    for (const { devanagari, romanised, english } of spellingRows) {
      for (const word of [...romanised, english]) expect(strictOf(word), word).toEqual(strictOf(devanagari));
    }
  });

  it('asks for different things with different words', () => {
    const asked = new Map<string, string[]>();
    for (const { devanagari } of spellingRows) {
      const terms = JSON.stringify(strictOf(devanagari));
      asked.set(terms, [...(asked.get(terms) ?? []), devanagari]);
    }
    // Only synonyms share: a mobile is a phone, and भाडा and किराया are both rent.
    expect([...asked.values()].filter((words) => words.length > 1)).toEqual([
      ['भाडा', 'किराया'],
      ['मोबाइल', 'फोन'],
      ['जागिर', 'काम'],
    ]);
  });

  it('is bounded and free of repetitions', () => {
    expect(
      queryTerms(Array.from({ length: 100 }, (_, at) => `w${'abcdefghij'[at % 10]}${at}`).join(' ')).length,
    ).toBeLessThanOrEqual(MOST_QUERY_TOKENS);
    expect(strictOf('mobile phone मोबाइल')).toEqual([['cmobile']]);
    expect(queryTerms('')).toEqual([]);
    expect(queryTerms('😀 !!')).toEqual([]);
  });

  it('keeps the first tier within the second', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const { strict, loose } of queryTerms(text))
          expect(loose).toEqual(expect.arrayContaining(strict));
      }),
    );
  });
});

describe('inflected, joined and counted words', () => {
  it.each([
    ['ladder', 'ladders', 'भर्याङहरू', 'bharyangko', 'ladder haru'],
    ['गाई', 'गाईका', 'गाईहरूको', 'gaika', 'gaiharu', 'cows'],
    ['घर', 'घरले', 'घरका', 'gharle', 'gharharuma'],
    ['कोठा', 'कोठाका', 'कोठाहरूमा', 'kothaka', 'rooms'],
    ['power bank', 'powerbank', 'power banks', 'पावरबैंक', 'पावर बैंक'],
    ['iphone', 'i phone', 'I-Phone', 'iphones', 'आइफोन'],
    ['headphone', 'head phone', 'head phones', 'हेडफोन'],
    ['washing machine', 'washingmachine', 'वासिङ मेसिन'],
    ['second hand', 'second-hand', 'secondhand'],
    ['guest house', 'guesthouse', 'गेस्ट हाउस'],
    ['girls hostel', 'keti hostel', 'छात्रा होस्टल', 'ladies hostel'],
    ['pani tanki', 'पानीको ट्याङ्की', 'water tank'],
    ['luga dhune mesin', 'washing machine', 'लुगा धुने मेसिन'],
    ['zipper', 'zippers'],
    ['tailor', 'टेलर', 'darji', 'tailors'],
    ['hp', 'एचपी', 'HP'],
    ['nurse ko kaam', 'nurse job', 'नर्सको काम', 'नर्सको जागिर'],
  ])('%s is also %s', (first, ...others) => {
    for (const other of others) {
      expect(strictOf(other), other).toEqual(strictOf(first));
      expect(matches(first, `x ${other} y`), other).toBe(true);
      expect(matches(other, `x ${first} y`), other).toBe(true);
    }
  });

  it.each([
    ['gizmo', 'gizmos'],
    ['girls hostel', 'hostel for girls'],
    ['office chair', 'chair for office'],
    ['iphone 13', 'iphone13'],
    ['iphone 13', 'I Phone 13 Pro'],
  ])('%s and %s find each other', (one, other) => {
    expect(matches(one, other)).toBe(true);
  });

  it.each([
    ['3 room', 'three rooms', 'tin kotha', '३ कोठा', 'तीन कोठा', 'तीन वटा कोठा', '3-room'],
    ['2 bhk', 'two bhk', '2BHK', 'दुई बिएचके', 'dui bhk'],
    ['4 aana', 'चार आना', 'char ana', '४ आना', 'four aana'],
  ])('%s is also %s', (first, ...others) => {
    for (const other of others) {
      expect(strictOf(other), other).toEqual(strictOf(first));
      expect(matches(first, `x ${other} y`), other).toBe(true);
      expect(matches(other, `x ${first} y`), other).toBe(true);
    }
  });

  it('counts only what can be counted', () => {
    expect(matches('3', 'tin ko chhana')).toBe(false);
    expect(matches('4', 'char dham')).toBe(false);
    expect(matches('6', 'kotha ramro chha')).toBe(false);
  });
});

describe('indexTerms', () => {
  it('finds a listing in all three spellings', () => {
    const listing = 'कोठा भाडामा – कोटेश्वर, बालकुमारी नजिक';
    for (const query of [
      'room for rent',
      'kotha bhada koteshwor',
      'बालकुमारी',
      'balkumari kotha',
      'Koteswor',
    ]) {
      expect(matches(query, listing), query).toBe(true);
    }
    expect(matches('room in Kalanki', listing)).toBe(false);
  });

  it('finds mistyped words in the second tier only', () => {
    expect(matches('balkumary', 'बालकुमारी')).toBe(true);
    expect(matches('kotisor', 'कोटेश्वर')).toBe(false);
    expect(matches('jawlakhel', 'जावलाखेल', 'loose')).toBe(true);
    expect(matches('gadi', 'Suzuki Alto car', 'loose')).toBe(true);
    expect(matches('gadi', 'Suzuki Alto car')).toBe(false);
  });

  it.each(spellingRows)(
    '$devanagari is found by every spelling, and every spelling by it',
    ({ devanagari, romanised }) => {
      for (const word of romanised) {
        expect(matches(word, `x ${devanagari}मा y`), word).toBe(true);
        expect(matches(devanagari, `x ${word} y`), word).toBe(true);
      }
    },
  );

  it('has sixty and more pairs that must stay apart', () => {
    expect(WRONG.length).toBeGreaterThanOrEqual(60);
  });

  it.each(WRONG)('%s and %s stay apart', (one = '', other = '') => {
    expect(matches(one, other)).toBe(false);
    expect(matches(other, one)).toBe(false);
  });

  it('gives plain lexemes with positions from 1, for any text', () => {
    fc.assert(
      fc.property(anyText(200), (text) => {
        for (const { term, position } of indexTerms(text)) {
          expect(term).toMatch(/^[cklsu][a-z0-9]{0,39}$/);
          expect(position).toBeGreaterThanOrEqual(1);
        }
        // A text is found by its own words.
        const start = text.slice(0, 40);
        if (queryTerms(start).length > 0) expect(matches(start, start)).toBe(true);
      }),
    );
  });

  it('takes titles of ten thousand letters', () => {
    for (const piece of ['घर भाडामा ', 'क', 'a', '😀', '\u202eשלום ', '1,', 'x1']) {
      expect(indexTerms(piece.repeat(10_000)).length).toBeLessThan(20_000);
    }
  });
});
