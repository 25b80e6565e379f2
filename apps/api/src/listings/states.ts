import type { AdState } from '@thulubazaar/contract';

/** What happens to a listing when its state changes. */
export type Event = 'publish' | 'sell' | 'relist' | 'remove' | 'restore';

/** How long a removed listing can be brought back by its owner. */
export const restorableDays = 30;

// Every change of state there is; what is not listed is forbidden. A listing comes back from `removed` only to the
// state it was removed from, so no way round publishing exists.
const events: Record<AdState, Partial<Record<AdState, Event>>> = {
  draft: { live: 'publish', removed: 'remove' },
  live: { sold: 'sell', removed: 'remove' },
  sold: { live: 'relist', removed: 'remove' },
  removed: { draft: 'restore', live: 'restore', sold: 'restore' },
};

/** As much of a listing as its state machine needs. */
export interface Position {
  state: AdState;
  /** The state it was removed from; null when it is not removed, or not by its owner. */
  removedFrom: AdState | null;
  removedAt: Date | null;
}

/** Until when a removed listing can come back; null when it cannot. */
export function restorableUntil({ state, removedFrom, removedAt }: Position): Date | null {
  if (state !== 'removed' || !removedFrom || !removedAt) return null;
  return new Date(removedAt.getTime() + restorableDays * 86_400_000);
}

/** What moving a listing to a state would be, or null when it may not go there (or is there already). */
export function eventOf(position: Position, to: AdState, now: Date): Event | null {
  const event = events[position.state][to] ?? null;
  if (event !== 'restore') return event;
  const until = restorableUntil(position);
  return to === position.removedFrom && until && now < until ? event : null;
}

/** The states a listing may go to now. */
export function nextStates(position: Position, now: Date): AdState[] {
  const targets = Object.keys(events[position.state]) as AdState[];
  return targets.filter((to) => eventOf(position, to, now) !== null);
}

/** Where a listing stands once it has moved to `to`. */
export function positionAfter(position: Position, to: AdState, now: Date): Position {
  return to === 'removed'
    ? { state: to, removedFrom: position.state, removedAt: now }
    : { state: to, removedFrom: null, removedAt: null };
}

/** True for what anyone may see. */
export function isPublic(state: AdState): boolean {
  return state === 'live' || state === 'sold';
}

/** True for what its owner may still change. */
export function isEditable(state: AdState): boolean {
  return state === 'draft' || state === 'live';
}
