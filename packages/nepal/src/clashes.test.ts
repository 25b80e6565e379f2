import { describe, expect, it } from 'vitest';
import { lexicon } from './lexicon.ts';
import { indexTerms, queryTerms } from './search-terms.ts';
import { conceptsOfClashes } from './words.ts';

function finds(query: string, listing: string): boolean {
  const terms = new Set(indexTerms(listing).map(({ term }) => term));
  const units = queryTerms(query);
  return units.length > 0 && units.every(({ strict }) => strict.some((term) => terms.has(term)));
}

/** What is asked, what it must find, and what it must not though a word looks or sounds the same. */
const PAIRS = [
  ['IT support job', 'IT support officer job', 'Job support it is good'],
  ['it company', 'आइटी कम्पनी', 'company near it'],
  ['pani tanki', 'पानी ट्याङ्की', 'bike pani ramro'],
  ['water tank', 'pani tanki 1000 litre', 'पनि छ'],
  ['pani ko motor', 'water motor pump', 'bike pani ramro'],
  ['samma jagga', 'सम्म जग्गा', 'jagga bato'],
  ['bata shoes', 'बाटा जुत्ता', 'Pokhara bata pathaune shoes'],
  ['ktm duke', 'KTM Duke 200', 'Kathmandu ma duke'],
  ['ktm duke', 'केटीएम ड्युक', 'Duke, Kathmandu'],
  ['kathmandu kotha', 'ktm ma kotha', 'KTM Duke bike, kotha'],
  ['ktm bike', 'KTM 390 Adventure bike', 'Bike in Kathmandu'],
  ['honey', 'shuddha mah', 'Battery 5000 mah'],
  ['5000 mah battery', 'battery 5000 mAh', 'maha 5000 battery'],
  ['steel ko jali', 'jali steel', 'nakkali steel'],
  ['nakkali note', 'fake note', 'note sundar'],
  ['mosquito net', 'झुल', 'internet for mosquito'],
  ['badminton net', 'badminton jali', 'badminton, fast internet'],
  ['wire', 'तार', 'तारा'],
  ['tara', 'star', 'taar'],
  ['nun', 'नुन', 'none'],
  ['none', 'none', 'नुन'],
  ['dam', 'मूल्य दाम', 'दमक'],
  ['sal wood', 'सालको काठ', '2080 sal model bike'],
  ['sal', 'वर्ष', 'सल पश्मिना'],
  ['shawl', 'pashmina sal', '2078 sal'],
  ['car', 'कार', 'कर'],
  ['land tax', 'jagga kar', 'jagga car parking'],
  ['bus', 'बस', 'बाँस'],
  ['bamboo ladder', 'bans ko bharyang', 'bus ladder'],
  ['gold', 'सुन', 'sun light'],
  ['gold ring', 'sun ko aunthi', 'ring coming soon'],
  ['nurse ko kaam', 'Nurse job', 'Nurse dress, ramro kaam garchha'],
  ['kaam', 'जागिर', 'camera le kaam garchha'],
  ['job', 'काम चाहियो', 'work table'],
  ['kam', 'job', 'kam price phone'],
  ['cabbage seed', 'banda ko biu cabbage', 'शटर बन्द'],
  ['brass band wedding', 'wedding ma brass band', 'smart band'],
  ['mi band', 'Mi smart band', 'wedding band'],
  ['steel glass', 'स्टिल गिलास', 'steel jhyal, glass'],
  ['drum set', 'drum set music', 'plastic drum 200 litre'],
  ['plastic drum', 'प्लास्टिक ड्रम', 'drum set music'],
  ['sound mixer', 'audio mixer for dj', 'mixer grinder juice'],
  ['flower pot', 'गमला', 'cooking pot'],
  ['pan card', 'प्यान कार्ड', 'frying pan'],
  ['light weight bag', 'halka jhola', 'LED light bag'],
  ['tata safari', 'Tata Safari diesel', 'city safari auto'],
  ['city safari', 'City Safari electric', 'Tata Safari diesel'],
  ['tailor', 'सिलाइ गर्ने टेलर', 'सिलाइ मेसिन, सिलाउने'],
  ['honda city', 'Honda City car 2015', 'car in the city Pokhara'],
  ['suzuki access', 'Suzuki Access 125', 'road access Suzuki'],
  ['bajaj discover', 'Bajaj Discover 125', 'discover Nepal'],
  ['hero passion', 'Hero Passion Pro', 'passion for hero'],
  ['electric meter', 'बिजुली मिटर', '5 meter wire'],
  ['cash counter', 'पसलको काउन्टर', 'counter staff job'],
  ['printing press', 'printing press machine', 'press iron'],
  ['SEE tuition', 'SEE class tuition', 'come and see'],
  ['dates', 'khajur', 'date of birth'],
  ['xiaomi mobile', 'mi phone', 'mi ghar'],
  ['tel', 'तेल', 'tala'],
  ['oil', 'tel', 'hotel'],
  ['mango', 'आँप', 'app'],
  ['app', 'mobile app', 'आँप'],
  ['alu', 'आलु', 'aluminium'],
  ['kera', 'केरा', 'kiraya'],
  ['dal', 'दाल', 'dalal'],
  ['bakhra', 'बाख्रा', 'bakery'],
  ['ghadi', 'घडी', 'गाडी'],
  ['gadi', 'गाडी', 'घडी'],
  ['room', 'कोठा', 'RAM 8gb'],
  ['ram', 'र्याम', 'room'],
  ['phul', 'अण्डा', 'full'],
  ['seat cover', 'सिट कभर', 'phone cover'],
  ['bed cover', 'bed ko cover', 'phone cover'],
  ['power bank', 'पावर बैंक', 'bank job'],
  ['keyboard', 'किबोर्ड', 'key'],
  ['mala', 'मल', 'माला'],
  ['horse', 'घोडा', 'house'],
  ['land', 'जग्गा', 'Land Rover'],
] as const;

describe('clashes of meaning', () => {
  it('are more than sixty', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(PAIRS)('%s finds "%s" and not "%s"', (query, right, wrong) => {
    expect(finds(query, right), right).toBe(true);
    expect(finds(query, wrong), wrong).toBe(false);
  });

  it('name only concepts of the lexicon', () => {
    const ids = new Set(lexicon.map(([id]) => id));
    expect(conceptsOfClashes.filter((concept) => !ids.has(concept))).toEqual([]);
  });
});

describe('short words outside the lexicon', () => {
  it.each([
    ['zil', 'zal'],
    ['rom', 'rim'],
    ['जुल', 'जाल'],
    ['vip', 'vap'],
    ['vivo y20', 'vivo v20'],
    ['realme c25', 'realme k25'],
  ])('%s is not %s', (one, other) => {
    expect(finds(one, other)).toBe(false);
    expect(finds(other, one)).toBe(false);
  });

  it.each([
    ['zil', 'zeel'],
    ['रोम', 'rom'],
    ['बुक्क', 'bukka'],
  ])('%s is %s', (one, other) => {
    expect(finds(one, other)).toBe(true);
  });
});
