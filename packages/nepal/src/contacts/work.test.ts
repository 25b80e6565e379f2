import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findContacts } from '../find-contacts.ts';

// What takes time is looking at parts and turning letters into sounds, so looks and letters are what is counted.
const counted = vi.hoisted(() => ({ looks: 0, letters: 0 }));
const counting = vi.hoisted(
  () =>
    <T extends object>(list: T): T =>
      new Proxy(list, {
        get(target, key, receiver) {
          counted.looks += 1;
          return Reflect.get(target, key, receiver);
        },
      }),
);
vi.mock('./parts.ts', async (original) => {
  const module = await original<typeof import('./parts.ts')>();
  return { ...module, readParts: (text: string) => counting(module.readParts(text)) };
});
vi.mock('./digit-runs.ts', async (original) => {
  const { digitRuns } = await original<typeof import('./digit-runs.ts')>();
  return { digitRuns: (parts: Parameters<typeof digitRuns>[0]) => digitRuns(parts).map(counting) };
});
vi.mock('../phonemes.ts', async (original) => {
  const { phonemes } = await original<typeof import('../phonemes.ts')>();
  return {
    phonemes: (word: string) => {
      counted.letters += word.length;
      return phonemes(word);
    },
  };
});
beforeEach(() => {
  counted.looks = 0;
  counted.letters = 0;
});

function workOn(text: string): { looks: number; letters: number } {
  counted.looks = 0;
  counted.letters = 0;
  findContacts(text);
  return { ...counted };
}

const UNITS =
  `9 98 9841 9,8 98- nine nau नौ नौआठ नौछ छ to double ninety-eight @ a@ @a a. .a a.com. dot (dot) com at gmail
  http:// www. / a/ _ a_ insta insta: fb: फेसबुकमा RamSita राम no id imei no +977 + ( ( ) 9(8 O l 9O8l \u200b 9\u200b नम्बर whatsapp`.split(
    /\s+/,
  );

describe.each([...UNITS, 'nau ', '९ ', '9 ', '9\n', 'Ram ', 'a dot ', 'insta ram '])(
  '%j over and over',
  (unit) => {
    it('costs no more for each repetition of it', () => {
      const some = workOn(unit.repeat(500));
      const many = workOn(unit.repeat(2500));
      expect(many.looks).toBeLessThan(some.looks * 5.5 + 500);
      expect(many.letters).toBeLessThan(some.letters * 5.5 + 500);
      expect(many.looks / 2500).toBeLessThan(600);
    });
  },
);
