import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { cleanLine, cleanText } from './clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['direction marks around a name', '\u202d(Sita\u202d) Test', '(Sita) Test'],
    ['direction marks around a number', 'call \u202a984-1000001\u202c', 'call 984-1000001'],
    ['isolates and single marks', '\u2068x\u2069 \u200ey\u200f \u061cz', 'x y z'],
    ['zero-width and word-joining signs', '\ufeffR\u200boo\u2060m\u00ad', 'Room'],
    ['NUL and other controls', 'Ro\u0000om\u0007\u009f', 'Room'],
    ['half a letter', 'Room \ud83d', 'Room'],
    ['fillers', '\u3164\u115f\uffa0', ''],
    ['a selector of nothing', 'Room\ufe0f \ufe0f', 'Room'],
    ['a joiner between vowel sign and letter', 'ल्या\u200dपटप', 'ल्यापटप'],
    ['a pile of marks', `Roo${'\u0301'.repeat(20)}m`, `Ro\u00f3${'\u0301'.repeat(6)}m`],
  ])('takes out %s', (_what, pasted, kept) => {
    expect(cleanText(pasted)).toBe(kept);
  });

  it.each([
    ['a vertical tab', 'room for rent\u000bKoteshwor\u000bRs 10,000', 'room for rent\nKoteshwor\nRs 10,000'],
    ['a form feed and the separators of Unicode', 'a\u000cb\u2028c\u2029d\u0085e', 'a\nb\nc\nd\ne'],
    ['line ends of Windows and of old Macs', 'a\r\nb\rc\n\nd', 'a\nb\nc\n\nd'],
    ['tabs and the separators of data files', 'a\tb\u001cc\u001fd', 'a b c d'],
    ['spaces of other widths', 'a\u00a0b\u2009c\u3000d\u2800e', 'a b c d e'],
  ])('keeps words apart at %s', (_what, pasted, kept) => {
    expect(cleanText(pasted)).toBe(kept);
    expect(cleanLine(pasted)).toBe(kept.replace(/\s+/g, ' '));
  });

  it.each([
    ['eyelash ra', 'गर्\u200dयो, अर्\u200dको'],
    ['a half letter by itself', 'क्\u200d'],
    ['a virama that is shown', 'श्री राम\u094d\u200cको'],
    ['Bengali ya-phala', 'র\u200d্যাম'],
    ['Persian words', 'می\u200cخواهم'],
    ['families and hearts', '👨\u200d👩\u200d👧 ❤️ 👩🏽\u200d🌾 1️⃣'],
    ['the flag of a region', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['vowels drawn out', 'एकदम राम्रोोोोोोोोो'],
    ['text from right to left', 'غرفة للإيجار'],
  ])('keeps %s', (_what, text) => {
    expect(cleanText(text)).toBe(text.normalize('NFC'));
  });
});

describe('any text at all', () => {
  const odd = fc.constantFrom(
    ...'aA1 \n\t\r\u000bकर्यािो़्॑\u200c\u200d\u200d\ufe0f\u0301\u0323\u200b\u202e\u00ad❤👨👩🏽می\u2028\u0000',
    '\ud83d',
    '\udc68',
    '🏴',
    '\u{e0067}',
    '\u{e007f}',
  );
  const any = fc.oneof(
    anyText(80),
    fc.array(odd, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('is clean after one cleaning, and stays as it is', () => {
    fc.assert(
      fc.property(any, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toBe(clean.normalize('NFC').trim());
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(
          /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufffe\uffff]/u,
        );
        expect(cleanLine(clean)).toBe(cleanLine(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no letter, digit or punctuation, and never glues two words', () => {
    const word = fc.constantFrom('room', 'Rs', '10,000', 'कोटेश्वर', 'घर', '(खाली)', '👍');
    const between = fc.array(fc.constantFrom(...' \n\t\r\u000b\u000c\u0085\u2028\u2029\u00a0\u3000\u001e'), {
      minLength: 1,
      maxLength: 3,
    });
    const mark = fc.array(fc.constantFrom('\u200b', '\u202a', '\u202c', '\u2060', '\ufeff', '\u0007'), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark, between, mark), { minLength: 1, maxLength: 12 }), (parts) => {
        const pasted = parts.map(([text, before, gap, after]) =>
          [text, ...before, ...gap, ...after].join(''),
        );
        expect(cleanLine(pasted.join('')).split(' ')).toEqual(parts.map(([text]) => text));
      }),
    );
  });
});
