import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { type Labelled, labelled } from './contacts/labelled.test-data.ts';
import { type Contact, findContacts } from './find-contacts.ts';

interface Score {
  contacts: number;
  found: number;
  clean: number;
  wrong: number;
}

/** The same kind, most of what is labelled, and not much besides. */
function isHit(found: Contact, label: Contact): boolean {
  const common = Math.min(found.end, label.end) - Math.max(found.start, label.start);
  return (
    found.kind === label.kind &&
    common >= 0.8 * (label.end - label.start) &&
    common >= 0.6 * (found.end - found.start)
  );
}

/** Strings in which something was found that is no contact count against those that hold none. */
function scoreOf(lines: readonly Labelled[]): Score {
  const score = { contacts: 0, found: 0, clean: 0, wrong: 0 };
  for (const { text, contacts } of lines) {
    const found = findContacts(text);
    score.contacts += contacts.length;
    score.found += contacts.filter((label) => found.some((each) => isHit(each, label))).length;
    if (contacts.length === 0) score.clean += 1;
    if (found.some((each) => !contacts.some(({ start, end }) => each.start < end && start < each.end)))
      score.wrong += 1;
  }
  return score;
}

function sentence(name: string, { contacts, found, clean, wrong }: Score): string {
  const [recall, falsely] = [(100 * found) / contacts, (100 * wrong) / clean];
  return `${name}: ${recall.toFixed(1)} % of ${contacts} found, ${falsely.toFixed(1)} % of ${clean} false`;
}

describe('the labelled strings', () => {
  it.each(['seen', 'kept-aside'] as const)('are found, and little else: %s', (file) => {
    const lines = labelled(file);
    const whole = scoreOf(lines);
    const scores = [...new Set(lines.map(({ script }) => script))].map((script) =>
      sentence(script, scoreOf(lines.filter((line) => line.script === script))),
    );
    const report = [`${file}, ${lines.length} strings`, ...scores, sentence('all', whole)];
    process.stdout.write(`${report.join('\n  ')}\n`);
    expect(whole.found / whole.contacts).toBeGreaterThanOrEqual(0.95);
    expect(whole.wrong / whole.clean).toBeLessThanOrEqual(0.01);
  });

  it('are enough, a third of them kept aside, and none stands in both', () => {
    const [seen, kept] = [labelled('seen'), labelled('kept-aside')];
    const texts = [...seen, ...kept].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThan(1000);
    expect(kept.length / texts.length).toBeCloseTo(1 / 3, 1);
  });
});

describe('findContacts', () => {
  it('gives offsets of the text as it was given', () => {
    const text = '📱🏠 फोन ९८४\u200b१-२३४५६७, ram@example.com';
    expect(findContacts(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['phone', '९८४\u200b१-२३४५६७'],
      ['email', 'ram@example.com'],
    ]);
  });

  const figures = [
    (digit: number) => String(digit),
    (digit: number) => String.fromCharCode(0x0966 + digit),
    (digit: number) => String.fromCharCode(0xff10 + digit),
    (digit: number) => `${digit}\ufe0f\u20e3`,
  ];
  const words = [
    'zero one two three four five six seven eight nine'.split(' '),
    'sunya ek dui tin char panch chha saat aath nau'.split(' '),
    'शून्य एक दुई तीन चार पाँच छ सात आठ नौ'.split(' '),
  ];
  /** A digit in one of seven ways, and what could stand before it. */
  const spelled = fc.record({
    digit: fc.nat(9),
    way: fc.nat(figures.length + words.length - 1),
    tight: fc.constantFrom('', '', ' ', '-', '.', '\u200b', '\n'),
    wide: fc.constantFrom(' ', ' ', '-', ', ', '\n', ' . '),
  });

  it('finds a number whose every digit is written in another way', () => {
    fc.assert(
      fc.property(
        fc.array(spelled, { minLength: 8, maxLength: 8 }),
        spelled,
        spelled,
        (rest, first, second) => {
          const digits = [{ ...first, digit: 9 }, { ...second, digit: 8 }, ...rest];
          // Counting down to zero is no number.
          fc.pre(digits.map(({ digit }) => digit).join('') !== '9876543210');
          let written = '';
          for (const [at, { digit, way, tight, wide }] of digits.entries()) {
            const isFigure = way < figures.length && (digits[at - 1]?.way ?? 0) < figures.length;
            const text = figures[way]?.(digit) ?? words[way - figures.length]?.[digit] ?? '';
            written += (at === 0 ? '' : isFigure ? tight : wide) + text;
          }
          const text = `Quiet room, ${written} please`;
          const found = findContacts(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
          expect(found).toEqual([['phone', written]]);
        },
      ),
    );
  });

  const fragments = fc.constantFrom(
    ...'9841234567 98 41 nine आठ char double एक @ . dot com at gmail https:// wa.me/ insta fb: मा खोज्नुस् _ - ( ) + 977 01 \n \u200b 9️⃣ ９ 😀 Rs kitta no x ram'.split(
      ' ',
    ),
    ' ',
    '\ud83d',
  );

  it('gives ranges in order that never overlap nor cut a character, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fragments, anyText(3))), (written) => {
        const text = written.join('');
        let from = 0;
        for (const { start, end } of findContacts(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
