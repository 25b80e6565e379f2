import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check } from '../src/rules/rules.ts';
import { Draft, type Mutation } from './draft.ts';
import { third } from './mutations-fresh.ts';
import { fourth } from './mutations-fresh-second.ts';
import { heldOut } from './mutations-heldout.ts';
import { pathMeaning } from './mutations-meaning-paths.ts';
import { taskMeaning } from './mutations-meaning-tasks.ts';
import { platformOf } from './synth.ts';

/** Mistakes that no rule was written beside: infra/README.md has the figure of the first time each set was measured. */
function missedOf(mutations: readonly Mutation[]): string[] {
  return mutations.flatMap(({ mistake, plant }) => {
    const draft = new Draft(platformOf('scale'));
    plant(draft);
    return Object.keys(check(draft.platform)).length > 0 ? [] : [mistake];
  });
}

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

it.each([
  ['the faults of meaning', [...taskMeaning, ...pathMeaning]],
  ['the second set of them', heldOut],
  ['the third', third],
  ['the fourth', fourth],
])('catches at least nine in ten of %s, and says in the README how many', (set, mutations) => {
  const missed = missedOf(mutations);
  const caught = mutations.length - missed.length;
  expect(caught / mutations.length, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
  expect(readme).toContain(`${caught} of ${mutations.length} of ${set}`);
});
