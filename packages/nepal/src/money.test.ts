import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords } from './amount-in-words.ts';
import { MOST_PAISA } from './counted-money.ts';
import { formatNpr, formatNprShort, parseNpr, readNpr } from './money.ts';

const rupees = (amount: number) => Math.round(amount * 100);

describe('formatNpr', () => {
  it('groups by lakh and drops empty paisa', () => {
    expect(formatNpr(rupees(2_250_000), 'en')).toBe('रू 22,50,000');
    expect(formatNpr(rupees(2_250_000), 'ne')).toBe('रू २२,५०,०००');
    expect(formatNpr(9950, 'en')).toBe('रू 99.50');
    expect(formatNpr(5, 'ne')).toBe('रू ०.०५');
    expect(formatNpr(-100_000, 'en')).toBe('रू -1,000');
    expect(() => formatNpr(0.5, 'en')).toThrow(RangeError);
  });
});

describe('formatNprShort', () => {
  it('uses the words people use', () => {
    expect(formatNprShort(rupees(2_250_000), 'en')).toBe('22.5 lakh');
    expect(formatNprShort(rupees(2_250_000), 'ne')).toBe('२२.५ लाख');
    expect(formatNprShort(rupees(12_000_000), 'en')).toBe('1.2 crore');
    expect(formatNprShort(rupees(1e9), 'ne')).toBe('१ अर्ब');
    expect(formatNprShort(rupees(99_999), 'en')).toBe('रू 99,999');
    expect(formatNprShort(rupees(9_999_999), 'en')).toBe('99.99 lakh');
  });
});

describe('parseNpr', () => {
  const amounts = [
    ['22.5 lakh', 2_250_000],
    ['22.5 lakhs', 2_250_000],
    ['22.5lakh', 2_250_000],
    ['२२.५ लाख', 2_250_000],
    ['१ करोड', 10_000_000],
    ['1cr', 10_000_000],
    ['1.5 karod', 15_000_000],
    ['1 crore 20 lakh', 12_000_000],
    ['१ करोड २० लाख ५० हजार', 12_050_000],
    ['50k', 50_000],
    ['25 hajar', 25_000],
    ['Rs. 1,20,000', 120_000],
    ['Rs 1,200,000', 1_200_000],
    ['NPR 1200.50', 1200.5],
    ['रु १२०००/-', 12_000],
    ['रू २२,५०,०००', 2_250_000],
    ['रु. ५ लाख मात्र', 500_000],
    ['5 lakh rupees', 500_000],
    ['0', 0],
    ['रु. १०,०००।–', 10_000],
    ['25,000/–', 25_000],
    ['25,000 /-', 25_000],
    ['2.5 लाख रु', 250_000],
    ['ने.रु. ५०००', 5000],
    ['ने रू ५,०००', 5000],
    ['10,000/month', 10_000],
    ['15k per month', 15_000],
    ['रु १५ हजार प्रति महिना', 15_000],
    ['10 lakh per aana', 1_000_000],
    ['8000 monthly', 8000],
  ] as const;

  it.each(amounts)('reads %s', (text, amount) => {
    expect(parseNpr(text)).toBe(rupees(amount));
  });

  const refused = [
    '',
    ' ',
    '-5',
    'Rs -500',
    'free',
    'lakh',
    '1 lakh 2 crore',
    '5 5',
    '10-20',
    '1,2',
    '12,34,5',
    '1e9',
    'NaN',
    'Infinity',
    '999999 crore',
    '5 dollars',
    '1.2.3',
    'rs',
    '١٢٣',
    '9'.repeat(80),
    '2bhk',
    'per month',
    '/month',
    'रु',
    '10,000/day/month',
    '5/6',
    '25.000',
    '1.250.000',
  ];

  it.each(refused)('refuses %j', (text) => {
    expect(parseNpr(text)).toBeNull();
  });

  it('gives null or whole paisa within bounds for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789.,- lakhcrk१२लाख/'), maxLength: 70 }),
        (text) => {
          const paisa = parseNpr(text);
          expect(paisa === null || (Number.isSafeInteger(paisa) && paisa >= 0 && paisa <= MOST_PAISA)).toBe(
            true,
          );
        },
      ),
    );
  });

  it('reads what formatNpr writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_PAISA }), fc.constantFrom('en', 'ne'), (paisa, language) => {
        expect(parseNpr(formatNpr(paisa, language))).toBe(paisa);
      }),
    );
  });
});

describe('readNpr', () => {
  it.each([
    ['10,000/month', 'month'],
    ['15k per month', 'month'],
    ['रु १५ हजार प्रति महिना', 'month'],
    ['10 lakh per aana', 'aana'],
    ['२५ लाख प्रति आना', 'aana'],
    ['8000 monthly', 'month'],
    ['६० प्रति केजी', 'kg'],
    ['Rs 120 / kg', 'kg'],
    ['45 per sq ft', 'sqft'],
    ['15000', null],
  ] as const)('reads what %s is for', (text, unit) => {
    expect(readNpr(text)).toMatchObject({ unit, either: null });
    expect(readNpr(text).paisa).not.toBeNull();
  });

  it('leaves in doubt what may be two things', () => {
    expect(readNpr('25.000')).toEqual({ paisa: null, unit: null, either: [2500, 2_500_000] });
    expect(readNpr('रु २५.००० प्रति महिना')).toEqual({ paisa: null, unit: 'month', either: [2500, 2_500_000] });
    expect(readNpr('25.500 lakh').either).toBeNull();
    expect(readNpr('25.50').either).toBeNull();
  });
});

describe('amountInWords', () => {
  it('spells amounts in both languages', () => {
    expect(amountInWords(rupees(2_250_000), 'en')).toBe('twenty-two lakh fifty thousand rupees');
    expect(amountInWords(rupees(2_250_000), 'ne')).toBe('बाइस लाख पचास हजार रुपैयाँ');
    expect(amountInWords(0, 'en')).toBe('zero rupees');
    expect(amountInWords(100, 'en')).toBe('one rupee');
    expect(amountInWords(12_345, 'ne')).toBe('एक सय तेइस रुपैयाँ पैँतालीस पैसा');
    expect(amountInWords(1e13, 'ne')).toBe('एक खर्ब रुपैयाँ');
    expect(() => amountInWords(-1, 'en')).toThrow(RangeError);
  });

  it('has a hundred different Nepali numerals in the right places', () => {
    const words = Array.from({ length: 100 }, (_, number) =>
      amountInWords(rupees(number), 'ne').replace(' रुपैयाँ', ''),
    );
    expect(new Set(words).size).toBe(100);
    const known = {
      9: 'नौ',
      19: 'उन्नाइस',
      29: 'उनन्तीस',
      35: 'पैँतीस',
      49: 'उनन्चास',
      50: 'पचास',
      55: 'पचपन्न',
      61: 'एकसट्ठी',
      69: 'उनन्सत्तरी',
      70: 'सत्तरी',
      77: 'सतहत्तर',
      79: 'उनासी',
      80: 'असी',
      88: 'अठासी',
      90: 'नब्बे',
      99: 'उनान्सय',
    };
    for (const [number, word] of Object.entries(known)) expect(words[Number(number)]).toBe(word);
  });
});
