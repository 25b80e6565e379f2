import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check, rules } from '../src/rules/rules.ts';
import { Draft } from './draft.ts';
import { dataMutations } from './mutations-data.ts';
import { edgeMutations } from './mutations-edge.ts';
import { taskMutations } from './mutations-tasks.ts';
import { platformOf } from './synth.ts';

const mutations = [...dataMutations, ...taskMutations, ...edgeMutations];

/** Planted into the largest phase, which has every kind of resource; caught by a rule, never by a stored copy. */
const results = mutations.map(({ mistake, plant }) => {
  const draft = new Draft(platformOf('scale'));
  plant(draft);
  return { mistake, caughtBy: Object.keys(check(draft.platform)) };
});

it('starts from templates that break no rule', () => {
  expect(check(platformOf('scale'))).toEqual({});
});

it('plants at least twenty mistakes', () => {
  expect(new Set(mutations.map(({ mistake }) => mistake)).size).toBeGreaterThanOrEqual(20);
});

it('says in the README how many it catches, and by how many rules', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const caught = results.filter(({ caughtBy }) => caughtBy.length > 0);
  expect(readme).toContain(`${caught.length} of ${results.length} caught`);
  expect(readme).toContain(`${rules.length} rules of our own`);
});

it.each(results)('catches: $mistake', ({ caughtBy }) => {
  expect(caughtBy).not.toEqual([]);
});
