import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultRules } from './defaults/default-rules.ts';
import { findInText } from './find.ts';
import { finderOf } from './kinds/finder-of.ts';
import { Said } from './subject.ts';

interface Labelled {
  /** The rule that should find it; null where none should. */
  rule: string | null;
  category: string | null;
  text: string;
}

/**
 * Titles written for this project before the terms were: what may not be sold, and what looks like it. `kept-aside` is never looked at
 * while terms are written. A line has the rule or `-`, the category or `-`, and the text.
 */
function labelled(file: 'seen' | 'kept-aside'): Labelled[] {
  const lines = readFileSync(new URL(`./labelled/${file}.tsv`, import.meta.url), 'utf8').split('\n');
  const nullable = (value = '') => (value === '-' ? null : value);
  return lines.filter(Boolean).map((line) => {
    const [rule, category, text = ''] = line.split('\t');
    return { rule: nullable(rule), category: nullable(category), text };
  });
}

const rules = defaultRules
  .filter(({ params }) => params.kind === 'words')
  .map(({ code, effect, params }) => ({ code, version: 1, effect, params, finder: finderOf(params) }));

function found({ text, category }: Labelled): string[] {
  return findInText(rules, new Said({ title: text, description: '', categoryId: category })).map(
    ({ rule }) => rule.code,
  );
}

const scripts = {
  Devanagari: /[\u0900-\u097f]/,
  // The labelled lines are in blocks; English is told by its small words.
  Latin: /^[^\u0900-\u097f]*$/,
};

function scoreOf(lines: readonly Labelled[]) {
  const bad = lines.filter(({ rule }) => rule !== null);
  const good = lines.filter(({ rule }) => rule === null);
  const missed = bad.filter((line) => found(line).length === 0);
  const wrong = good.filter((line) => found(line).length > 0);
  return {
    bad,
    good,
    missed,
    wrong,
    caught: 1 - missed.length / bad.length,
    falsely: wrong.length / good.length,
  };
}

function sentence(name: string, lines: readonly Labelled[]): string {
  const { bad, good, caught, falsely } = scoreOf(lines);
  return `${name}: ${(100 * caught).toFixed(1)} % of ${bad.length} caught, ${(100 * falsely).toFixed(1)} % of ${good.length} false`;
}

describe('what may not be sold', () => {
  it.each([
    ['seen', 0.95, 0.01],
    ['kept-aside', 0.8, 0.03],
  ] as const)('is found in three scripts, and what looks like it is not: %s', (file, caught, falsely) => {
    const lines = labelled(file);
    const score = scoreOf(lines);
    const each = Object.entries(scripts).map(([name, letters]) =>
      sentence(
        name,
        lines.filter(({ text }) => letters.test(text)),
      ),
    );
    process.stdout.write(
      `${[`${file}, ${lines.length} titles`, ...each, sentence('all', lines)].join('\n  ')}\n`,
    );
    // Only of those that are looked at while terms are written.
    const named = file === 'seen' ? [...score.missed, ...score.wrong].map(({ text }) => text) : [];
    expect(score.caught, named.join('\n')).toBeGreaterThanOrEqual(caught);
    expect(score.falsely, named.join('\n')).toBeLessThanOrEqual(falsely);
  });

  it('is enough, a third of it kept aside, and no line stands in both', () => {
    const [seen, kept] = [labelled('seen'), labelled('kept-aside')];
    const all = [...seen, ...kept];
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(all.filter(({ rule }) => rule !== null).length).toBeGreaterThanOrEqual(200);
    expect(all.filter(({ rule }) => rule === null).length).toBeGreaterThanOrEqual(300);
    expect(kept.length / all.length).toBeCloseTo(1 / 3, 1);
  });
});
