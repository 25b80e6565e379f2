import { type AdState, adStates } from '@thulubazaar/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Event,
  eventOf,
  isEditable,
  isPublic,
  nextStates,
  type Position,
  positionAfter,
  restorableDays,
  restorableUntil,
} from './states.ts';

const now = new Date('2026-11-20T06:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

function at(state: AdState, removedFrom: AdState | null = null): Position {
  return { state, removedFrom, removedAt: state === 'removed' ? now : null };
}

// The whole machine, written out: what is not here is forbidden.
const allowed: [Position, AdState, Event][] = [
  [at('draft'), 'live', 'publish'],
  [at('draft'), 'removed', 'remove'],
  [at('live'), 'sold', 'sell'],
  [at('live'), 'removed', 'remove'],
  [at('sold'), 'live', 'relist'],
  [at('sold'), 'removed', 'remove'],
  [at('removed', 'draft'), 'draft', 'restore'],
  [at('removed', 'live'), 'live', 'restore'],
  [at('removed', 'sold'), 'sold', 'restore'],
];
const positions = [
  at('draft'),
  at('live'),
  at('sold'),
  at('removed'),
  at('removed', 'draft'),
  at('removed', 'live'),
  at('removed', 'sold'),
];
const table = positions.flatMap((from) =>
  adStates.map((to) => {
    const row = allowed.find(
      ([position, target]) =>
        position.state === from.state && position.removedFrom === from.removedFrom && target === to,
    );
    return [from.state, from.removedFrom ?? 'nowhere', to, row?.[2] ?? null, from] as const;
  }),
);

describe('the states of a listing', () => {
  it.each(table)('%s (removed from %s) to %s is %s', (_state, _from, to, event, position) => {
    expect(eventOf(position, to, now)).toBe(event);
    expect(nextStates(position, now).includes(to)).toBe(event !== null);
  });

  it('allow a removed listing back until its time is over', () => {
    const removed = at('removed', 'live');
    expect(restorableUntil(removed)).toEqual(later(restorableDays));
    expect(eventOf(removed, 'live', later(restorableDays - 0.001))).toBe('restore');
    expect(eventOf(removed, 'live', later(restorableDays))).toBeNull();
    expect(nextStates(removed, later(restorableDays))).toEqual([]);
  });

  it('hold whatever anyone asks for, in any order and at any pace', () => {
    const steps = fc.array(
      fc.record({ to: fc.constantFrom(...adStates), days: fc.double({ min: 0, max: 40, noNaN: true }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(steps, (asked) => {
        let position = at('draft');
        let time = now;
        let wasPublished = false;
        for (const { to, days } of asked) {
          time = new Date(time.getTime() + days * 86_400_000);
          const event = eventOf(position, to, time);
          if (!event) continue;
          const next = positionAfter(position, to, time);
          expect(next.state).toBe(to);
          expect(next.state).not.toBe(position.state);
          // Only publishing makes public what was not.
          if (event === 'publish') wasPublished = true;
          if (isPublic(next.state)) expect(wasPublished).toBe(true);
          // A removed listing always knows where from, and comes back there and nowhere else.
          expect(next.removedFrom !== null).toBe(next.state === 'removed');
          if (event === 'remove') expect(nextStates(next, time)).toEqual([position.state]);
          if (event === 'restore') expect(to).toBe(position.removedFrom);
          if (isEditable(next.state)) expect(nextStates(next, time)).toContain('removed');
          position = next;
        }
      }),
    );
  });
});
