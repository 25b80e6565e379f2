import type { AdState } from '@thulubazaar/contract';
import { expect, it } from 'vitest';
import { standingOf, wayToLive } from './older.ts';

it.each<[AdState, AdState[], AdState[]]>([
  ['paused', ['live', 'sold', 'removed'], ['live']],
  ['expired', ['live', 'sold', 'removed'], ['live']],
  ['removed', ['live'], ['live']],
  ['removed', ['paused'], ['paused', 'live']],
  ['removed', ['sold'], ['sold', 'live']],
  ['removed', ['archived'], ['archived', 'live']],
  ['removed', [], []],
])('what is %s and may become %j is shown again through %j', (state, nextStates, way) => {
  expect(wayToLive({ state, nextStates })).toEqual(way);
});

it('knows what waits to be shown from what has ended', () => {
  expect((['live', 'scheduled', 'submitted', 'changes_asked'] as const).map(standingOf)).toEqual([
    'live',
    'waiting',
    'waiting',
    'waiting',
  ]);
  expect((['paused', 'sold', 'expired', 'archived', 'removed'] as const).map(standingOf)).toEqual(
    Array(5).fill('ended'),
  );
});
