import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { compileTerms } from './match-terms.ts';
import { readText } from './spoken-words.ts';
import { readTermLines } from './term-lines.ts';

function foundIn(lines: string, text: string): string[] {
  return compileTerms(readTermLines(lines).terms)
    .find(readText(text))
    .map(({ start, end }) => text.slice(start, end));
}

describe('terms', () => {
  it.each([
    ['गाँजा', 'Ganja, gaanja र गांजाको बिउ', ['Ganja', 'gaanja', 'गांजाको']],
    ['rhino horn, गैँडा खाग', 'gaida ko khag or two rhino horns', ['gaida ko khag', 'rhino horns']],
    ['gun', 'g.u.n, GUN and g u n, a gunny bag', ['g.u.n', 'GUN', 'g u n']],
    ['pistol', 'A p1stol, two pistols', ['p1stol', 'pistols']],
    ['पटाका', 'jasta pata', []],
  ])('%s in "%s"', (lines, text, expected) => {
    expect(foundIn(lines, text)).toEqual(expected);
  });

  it('are none beside what makes them another thing, and only beside what they need', () => {
    expect(foundIn('gun | except: toy, glue gun', 'A toy gun')).toEqual([]);
    expect(foundIn('gun | except: toy, glue gun', 'A glue gun, beside a real gun')).toEqual(['gun']);
    expect(foundIn('bullet | near: pistol', 'Bullet 350 for sale')).toEqual([]);
    expect(foundIn('bullet | near: pistol', 'A pistol and one bullet')).toEqual(['bullet']);
  });

  it('have offsets of the text as it was given', () => {
    expect(foundIn('गन', 'Price 25,000, एक\u200b गन')).toEqual(['गन']);
    fc.assert(
      fc.property(anyText(80), (text) => {
        const found = foundIn('gun', `${text} gun`);
        expect(found.at(-1)).toBe('gun');
      }),
    );
  });

  it('are read line by line, and lines that are none are named', () => {
    const { terms, wrong } = readTermLines(
      '# comment\n\ngun, बन्दुक | near: a | in: kids/toys\n| near: b\ngun | unless: c',
    );
    expect(terms).toEqual([
      { any: ['gun', 'बन्दुक'], near: ['a'], except: [], in: ['kids/toys'], notin: [], line: 3 },
    ]);
    expect(wrong).toEqual([4, 5]);
  });
});
