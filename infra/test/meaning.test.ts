import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../src/rules/rules.ts';
import { Draft } from './draft.ts';
import { pathMeaning } from './mutations-meaning-paths.ts';
import { taskMeaning } from './mutations-meaning-tasks.ts';
import { platformOf } from './synth.ts';

/** Mistakes written before any rule looked for them: see infra/README.md for the first figure, and the one since. */
const results = [...taskMeaning, ...pathMeaning].map(({ mistake, plant }) => {
  const draft = new Draft(platformOf('scale'));
  plant(draft);
  return { mistake, caught: Object.keys(check(draft.platform)).length > 0 };
});
const missed = results.filter(({ caught }) => !caught).map(({ mistake }) => mistake);

it('catches four of five mistakes of meaning, and says in the README how many', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const caught = results.length - missed.length;
  expect(caught / results.length, missed.join('\n')).toBeGreaterThanOrEqual(0.8);
  expect(readme).toContain(`${caught} of ${results.length} of meaning`);
});
