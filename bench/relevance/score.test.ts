import { expect, test } from 'vitest';
import type { JudgedQuery } from './judged-set.ts';
import { agreementOf, scoreOf, summaryOf } from './score.ts';

const query = (given: Partial<JudgedQuery>): JudgedQuery => ({
  group: 'g',
  script: 'english',
  text: 'x',
  relevant: [],
  marginal: [],
  not: [],
  ...given,
});

test('marginal listings count neither way, and what must not be shown is counted by query', () => {
  const shown = [
    { query: query({ relevant: [1, 2], marginal: [9], not: [5] }), ids: [9, 1, 5], similar: [] },
    { query: query({ relevant: [1, 2] }), ids: [], similar: [] },
  ];
  expect(scoreOf(shown)).toMatchObject({
    queries: 2,
    recallAt10: 0.25,
    mrr: 0.5,
    precision: 0.5,
    negativesViolated: 1,
    empty: 1,
  });
});

test('ten of many relevant ones are all that can be found among ten', () => {
  const ids = Array.from({ length: 20 }, (_, at) => at);
  const score = scoreOf([{ query: query({ relevant: ids }), ids, similar: [] }]);
  expect(score).toMatchObject({ recallAt10: 1, ndcgAt10: 1, precision: 1 });
});

test('agreement compares queries of one meaning in two scripts', () => {
  const of = (group: string, script: JudgedQuery['script'], ids: number[]) => ({
    query: query({ group, script, relevant: [1] }),
    ids,
    similar: [],
  });
  const shown = [
    of('a', 'english', [1, 2]),
    of('a', 'romanised', [2, 1]),
    of('b', 'english', [1]),
    of('b', 'devanagari', [1, 3]),
    of('b', 'english', [7]),
  ];
  expect(agreementOf(shown)).toBeCloseTo((1 + 0.5 + 0) / 3);
  expect(summaryOf(shown).recallAt10).toEqual({ all: 0.8, devanagari: 1, romanised: 1, english: 2 / 3 });
});
