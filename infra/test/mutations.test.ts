import { expect, it } from 'vitest';
import { check } from '../src/rules/rules.ts';
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

it.each(results)('catches: $mistake', ({ caughtBy }) => {
  expect(caughtBy).not.toEqual([]);
});
