/** What Hermes lacks goes before anything is loaded: modules may ask for it as they begin. */
function cutDown(): void {
  const cut = Intl as unknown as Record<string, unknown>;
  for (const name of ['PluralRules', 'RelativeTimeFormat', 'ListFormat', 'Segmenter', 'DisplayNames'])
    delete cut[name];
  // The English of India and the digits of Nepali are not in every phone's data.
  const plain = (value: number) => String(value);
  Number.prototype.toLocaleString = function (this: number) {
    return plain(Number(this));
  };
  cut.NumberFormat = class {
    format = plain;
  };
}

const args = /\{(\w+)/g;

/** Values for whatever a message asks for: numbers, which every kind of argument takes. */
function valuesOf(source: string, count: number): Record<string, number> {
  return Object.fromEntries([...source.matchAll(args)].map(([, name = '']) => [name, count]));
}

/** What is written, or why nothing is. */
function safely(write: () => string): string {
  try {
    return write();
  } catch (error) {
    return `undefined: ${error}`;
  }
}

type Sources = Record<string, Record<string, string>>;

let texts: typeof import('./texts.ts');
let settings: typeof import('~/device/settings.ts')['settings'];
let format: typeof import('@thulubazaar/frontend/words/format');
let sources: Record<'en' | 'ne', Sources>;

beforeAll(() => {
  cutDown();
  require('~/device/polyfills.ts');
  texts = require('./texts.ts');
  settings = require('~/device/settings.ts').settings;
  format = require('@thulubazaar/frontend/words/format');
  sources = {
    en: require('@thulubazaar/messages/en.json'),
    ne: require('@thulubazaar/messages/ne.json'),
  };
});

describe.each(['en', 'ne'] as const)('with as little Intl as Hermes has, in %s', (lang) => {
  beforeEach(async () => {
    await settings.settle({ lang });
  });

  it('every message is written, whatever the count', () => {
    const { t } = texts.currentTexts();
    const wrong: string[] = [];
    for (const [namespace, messages] of Object.entries(sources[lang]))
      for (const [key, source] of Object.entries(messages)) {
        const name = `${namespace}.${key}` as Parameters<typeof t>[0];
        for (const count of [0, 1, 2, 1234567]) {
          const written = safely(() => t(name, valuesOf(source, count)));
          if (written === '' || /\{\w+|undefined|\[object/.test(written)) wrong.push(`${name}: ${written}`);
        }
      }
    expect(wrong).toEqual([]);
  });

  it('counts have their forms and the digits of the language', () => {
    const { t } = texts.currentTexts();
    const counts = [1, 5, 1234567].map((count) => t('chat.unread', { count }));
    expect(counts).toEqual(
      {
        en: ['1 unread message', '5 unread messages', '12,34,567 unread messages'],
        ne: ['नपढेका १ सन्देश', 'नपढेका ५ सन्देश', 'नपढेका १२,३४,५६७ सन्देश'],
      }[lang],
    );
  });

  it('money, dates and ages are right', () => {
    const { formatPrice, priceInWords, formatDate, formatBothDates, formatMonth, relativeTime, shortAge } =
      format;
    const now = Date.now();
    const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
    expect({
      price: formatPrice(225_000_000, lang),
      words: priceInWords(225_000_000, lang),
      date: formatDate('2026-11-30T06:15:00Z', lang),
      both: formatBothDates('2026-11-30T06:15:00Z', lang),
      month: formatMonth('2026-11-30T06:15:00Z', lang),
      ages: [0, 5, 180, 3 * 1440].map((minutes) => relativeTime(ago(minutes), lang)),
      short: [5, 180, 3 * 1440].map((minutes) => shortAge(ago(minutes), lang)),
    }).toEqual(
      {
        en: {
          price: 'रू 22,50,000',
          words: 'twenty-two lakh fifty thousand rupees',
          date: '30 Nov 2026',
          both: '30 Nov 2026 (14 Mangsir 2083)',
          month: 'Nov 2026',
          ages: ['just now', '5 minutes ago', '3 hours ago', '3 days ago'],
          short: ['5 min', '3 h', '3 days'],
        },
        ne: {
          price: 'रू २२,५०,०००',
          words: 'बाइस लाख पचास हजार रुपैयाँ',
          date: '१४ मंसिर २०८३',
          both: '१४ मंसिर २०८३ (३० नोभेम्बर २०२६)',
          month: 'मंसिर २०८३',
          ages: ['भर्खरै', '५ मिनेट अघि', '३ घण्टा अघि', '३ दिन अघि'],
          short: ['५ मिनेट', '३ घण्टा', '३ दिन'],
        },
      }[lang],
    );
  });
});

it('letters of Devanagari stay whole where text is cut', () => {
  const { slug } = require('@thulubazaar/nepal/slug');
  expect(slug('काठमाडौंमा कोठा भाडामा')).toBe('काठमाडौंमा-कोठा-भाडामा');
});
