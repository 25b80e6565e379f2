import { describe, expect, it } from 'vitest';
import { storedTextPrint, textBandsOf, textLikeness, textPrintOf } from './text-print.ts';

const room = {
  title: 'कोठा भाडामा – कोटेश्वर',
  description: 'दोस्रो तल्ला, घाम लाग्ने। पानी चौबीसै घण्टा, बाइक पार्किङ छ।',
};
const romanised = {
  title: 'Kotha bhadama, Koteshwor',
  description: 'Dosro talla, gham lagne. Pani chaubisai ghanta, bike parking chha.',
};

describe('what a listing says', () => {
  it('is the same in another script', () => {
    expect(textLikeness(textPrintOf(room), textPrintOf(romanised))).toBeGreaterThan(0.7);
  });

  it('is the same in another order, and with a sentence more', () => {
    const other = {
      title: 'कोटेश्वर – भाडामा कोठा',
      description: 'बाइक पार्किङ छ, पानी चौबीसै घण्टा। घाम लाग्ने दोस्रो तल्ला। फोन गर्नुहोला।',
    };
    expect(textLikeness(textPrintOf(room), textPrintOf(other))).toBeGreaterThan(0.8);
  });

  it('is something else of another thing', () => {
    const flat = { title: 'Flat for sale in Baneshwor', description: 'Three bedrooms, lift, two car parks.' };
    expect(textLikeness(textPrintOf(room), textPrintOf(flat))).toBeLessThan(0.2);
  });

  it('keeps figures apart from words', () => {
    const { titleNumbers, numbers, title } = textPrintOf({ title: 'iPhone 13 128GB', description: '२ वर्ष' });
    expect(titleNumbers.size).toBeLessThan(title.size);
    expect(numbers.size).toBeGreaterThan(titleNumbers.size);
  });

  it('has a band in common with what says the same, and none with what does not', () => {
    const bands = textBandsOf(storedTextPrint(room));
    const common = (text: typeof room) =>
      textBandsOf(storedTextPrint(text)).filter((band) => bands.includes(band)).length;
    expect(common(romanised)).toBeGreaterThan(0);
    expect(common({ title: 'Goat for sale', description: 'Khasi, 25 kg, healthy, vaccinated.' })).toBe(0);
    expect(textBandsOf(storedTextPrint({ title: '', description: '' }))).toEqual([]);
  });
});
