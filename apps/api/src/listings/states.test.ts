import { type AdState, adStates } from '@thulubazaar/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type By,
  type Event,
  eventOf,
  isEditable,
  isPublic,
  nextStates,
  type Position,
  positionAfter,
  renewableDays,
  renewableUntil,
  restorableDays,
  restorableUntil,
} from './states.ts';

const now = new Date('2026-11-20T06:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const everybody: By[] = ['owner', 'house', 'moderator'];

function at(state: AdState, removedFrom: AdState | null = null): Position {
  return {
    state,
    removedFrom,
    removedAt: state === 'removed' ? now : null,
    leftAt: state === 'expired' || state === 'archived' ? now : null,
  };
}

// The whole machine, written out by who may do what: what is not here is forbidden.
const allowed: Record<By, [AdState, Event, AdState][]> = {
  owner: [
    ['draft', 'publish', 'live'],
    ['draft', 'schedule', 'scheduled'],
    ['scheduled', 'publish', 'live'],
    ['scheduled', 'unschedule', 'draft'],
    ['changes_asked', 'submit', 'submitted'],
    ['live', 'pause', 'paused'],
    ['live', 'sell', 'sold'],
    ['paused', 'resume', 'live'],
    ['paused', 'sell', 'sold'],
    ['sold', 'relist', 'live'],
    ['expired', 'renew', 'live'],
    ['expired', 'sell', 'sold'],
    ['archived', 'renew', 'live'],
    ['archived', 'sell', 'sold'],
    ...adStates
      .filter((state) => state !== 'removed')
      .map((state): [AdState, Event, AdState] => [state, 'remove', 'removed']),
  ],
  house: [
    ['scheduled', 'publish', 'live'],
    ['scheduled', 'unschedule', 'draft'],
    ['live', 'hold', 'submitted'],
    ['live', 'expire', 'expired'],
    ['live', 'archive', 'archived'],
    ['sold', 'archive', 'archived'],
  ],
  moderator: [
    ['submitted', 'approve', 'live'],
    ['submitted', 'ask_changes', 'changes_asked'],
    ['live', 'ask_changes', 'changes_asked'],
    ['live', 'restore', 'submitted'],
    ['changes_asked', 'restore', 'submitted'],
    ['changes_asked', 'restore', 'live'],
    ...adStates
      .filter((state) => state !== 'removed' && state !== 'scheduled')
      .map((state): [AdState, Event, AdState] => ['removed', 'restore', state]),
    ...adStates
      .filter((state) => state !== 'removed')
      .map((state): [AdState, Event, AdState] => [state, 'remove', 'removed']),
  ],
};
const table = everybody.flatMap((by) =>
  adStates.flatMap((from) =>
    adStates.map((to) => {
      const row = allowed[by].find(([state, , target]) => state === from && target === to);
      return [by, from, to, row?.[1] ?? null] as const;
    }),
  ),
);

describe('the states of a listing', () => {
  it.each(table)('%s may from %s to %s: %s', (by, from, to, event) => {
    expect(eventOf(at(from), to, now, by)).toBe(event);
    if (by === 'owner' && to !== 'scheduled')
      expect(nextStates(at(from), now).includes(to)).toBe(event !== null);
  });

  it('bring a removed one back to where its owner removed it, and nowhere else, until its time is over', () => {
    for (const from of adStates) {
      const removed = at('removed', from);
      const back = from === 'removed' || from === 'scheduled' ? [] : [from];
      expect(nextStates(removed, later(restorableDays - 0.001))).toEqual(back);
      expect(nextStates(removed, later(restorableDays))).toEqual([]);
      for (const to of adStates) {
        expect(eventOf(removed, to, now, 'house')).toBeNull();
        // By a moderator to wherever the decision says that it was, however late.
        const expected = to === 'removed' ? 'remove' : to === 'scheduled' ? null : 'restore';
        expect(eventOf(removed, to, later(400), 'moderator')).toBe(expected);
      }
    }
    expect(restorableUntil(at('removed', 'live'))).toEqual(later(restorableDays));
    expect(nextStates(at('removed'), now)).toEqual([]);
  });

  it('let one that has left be renewed until its time is over', () => {
    for (const state of ['expired', 'archived'] as const) {
      expect(renewableUntil(at(state))).toEqual(later(renewableDays));
      expect(eventOf(at(state), 'live', later(renewableDays - 0.001))).toBe('renew');
      expect(eventOf(at(state), 'live', later(renewableDays))).toBeNull();
    }
    // Removing it does not stop its time.
    const expired = positionAfter(at('live'), 'expired', now, 'house');
    const removed = positionAfter(expired, 'removed', later(1));
    expect(renewableUntil(positionAfter(removed, 'expired', later(2)))).toEqual(later(renewableDays));
  });

  const steps = fc.array(
    fc.record({
      by: fc.constantFrom(...everybody),
      to: fc.constantFrom(...adStates),
      days: fc.double({ min: 0, max: 40, noNaN: true }),
    }),
    { maxLength: 40 },
  );

  it('hold whatever anyone asks for, in any order and at any pace', () => {
    fc.assert(
      fc.property(steps, (asked) => {
        let position = at('draft');
        let time = now;
        let wasPublished = false;
        let isHeld = false;
        for (const { by, to, days } of asked) {
          time = new Date(time.getTime() + days * 86_400_000);
          const event = eventOf(position, to, time, by);
          // What a moderator puts back is what a decision says that it was before.
          if (!event || (event === 'restore' && by === 'moderator')) continue;
          const next = positionAfter(position, to, time, by);
          expect(next.state).toBe(to);
          // A moderator takes away for good what its owner had removed.
          const isRemovedAgain = event === 'remove' && position.state === 'removed';
          if (!isRemovedAgain) expect(next.state).not.toBe(position.state);
          if (event === 'publish') wasPublished = true;
          if (event === 'hold' || event === 'ask_changes') isHeld = true;
          if (event === 'approve') isHeld = false;
          // No way leads round publishing, nor round the moderator once it was held.
          if (isPublic(next.state)) expect([wasPublished, isHeld]).toEqual([true, false]);
          // What its owner removed always knows where from; what a moderator removed they cannot bring back.
          expect(next.removedFrom !== null).toBe(next.state === 'removed' && by === 'owner');
          if (event === 'remove' && by === 'moderator') expect(nextStates(next, time)).toEqual([]);
          if (event === 'restore') expect(to).toBe(position.removedFrom);
          expect(next.leftAt !== null || next.state !== 'expired').toBe(true);
          if (isEditable(next.state)) expect(nextStates(next, time)).toContain('removed');
          position = next;
        }
      }),
    );
  });
});
