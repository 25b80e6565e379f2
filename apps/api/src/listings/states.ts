import { type AdState, adStates, editableStates } from '@thulubazaar/contract';

/** Who does something with a listing: its owner, the house by its own clock and rules, or a moderator. */
export type By = 'owner' | 'house' | 'moderator';

/** What happens to a listing when its state changes. */
export type Event =
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'hold'
  | 'submit'
  | 'approve'
  | 'ask_changes'
  | 'pause'
  | 'resume'
  | 'sell'
  | 'relist'
  | 'expire'
  | 'archive'
  | 'renew'
  | 'remove'
  | 'restore';

/** How long a removed listing can be brought back by its owner. */
export const restorableDays = 30;
/** How long one whose time is over can be renewed. */
export const renewableDays = 60;

type Row = readonly [event: Event, by: readonly By[], from: readonly AdState[], to: AdState];

const all = adStates.filter((state) => state !== 'removed');

// Every change of state there is; what is not listed is forbidden. By its owner a listing comes back from `removed` only to the
// state it was removed from, and what was held is live again by a moderator alone, so no way round publishing exists. A
// moderator puts back what was before a decision, which the decision says.
const table: readonly Row[] = [
  ['publish', ['owner'], ['draft'], 'live'],
  ['publish', ['owner', 'house'], ['scheduled'], 'live'],
  ['schedule', ['owner'], ['draft'], 'scheduled'],
  ['unschedule', ['owner', 'house'], ['scheduled'], 'draft'],
  ['hold', ['house'], ['live'], 'submitted'],
  ['submit', ['owner'], ['changes_asked'], 'submitted'],
  ['approve', ['moderator'], ['submitted'], 'live'],
  ['ask_changes', ['moderator'], ['submitted', 'live'], 'changes_asked'],
  ['pause', ['owner'], ['live'], 'paused'],
  ['resume', ['owner'], ['paused'], 'live'],
  ['sell', ['owner'], ['live', 'paused', 'expired', 'archived'], 'sold'],
  ['relist', ['owner'], ['sold'], 'live'],
  ['expire', ['house'], ['live'], 'expired'],
  ['archive', ['house'], ['live', 'sold'], 'archived'],
  ['renew', ['owner'], ['expired', 'archived'], 'live'],
  ['remove', ['owner', 'moderator'], all, 'removed'],
  // What its owner removed and could bring back.
  ['remove', ['moderator'], ['removed'], 'removed'],
  ...all
    .filter((state) => state !== 'scheduled')
    .map((state): Row => ['restore', ['owner', 'moderator'], ['removed'], state]),
  // What a moderator did is taken back, by them or on appeal.
  ['restore', ['moderator'], ['live', 'changes_asked'], 'submitted'],
  ['restore', ['moderator'], ['changes_asked'], 'live'],
];

/** As much of a listing as its state machine needs. */
export interface Position {
  state: AdState;
  /** The state it was removed from; null when it is not removed, or not by its owner. */
  removedFrom: AdState | null;
  removedAt: Date | null;
  /** When it expired or was archived. */
  leftAt: Date | null;
}

const daysAfter = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000);

/** Until when a removed listing can come back; null when it cannot. */
export function restorableUntil({ state, removedFrom, removedAt }: Position): Date | null {
  if (state !== 'removed' || !removedFrom || !removedAt) return null;
  return daysAfter(removedAt, restorableDays);
}

/** Until when an expired or archived listing can be renewed; null when it is neither. */
export function renewableUntil({ state, leftAt }: Position): Date | null {
  if (state !== 'expired' && state !== 'archived') return null;
  return leftAt && daysAfter(leftAt, renewableDays);
}

function isInTime(position: Position, event: Event, to: AdState, now: Date, by: By): boolean {
  if (event === 'restore' && by === 'owner') {
    const until = restorableUntil(position);
    return to === position.removedFrom && until !== null && now < until;
  }
  if (event === 'remove') return position.state !== 'removed' || position.removedFrom !== null;
  if (event !== 'renew') return true;
  const until = renewableUntil(position);
  return until !== null && now < until;
}

/** What moving a listing to a state would be, or null when it may not go there (or is there already). */
export function eventOf(position: Position, to: AdState, now: Date, by: By = 'owner'): Event | null {
  const found = table.find(
    ([, who, from, target]) => target === to && who.includes(by) && from.includes(position.state),
  );
  return found && isInTime(position, found[0], to, now, by) ? found[0] : null;
}

/** The states its owner may move a listing to now; a time to publish it at is set another way. */
export function nextStates(position: Position, now: Date): AdState[] {
  return adStates.filter((to) => to !== 'scheduled' && eventOf(position, to, now) !== null);
}

/** Where a listing stands once it has moved to `to`. */
export function positionAfter(position: Position, to: AdState, now: Date, by: By = 'owner'): Position {
  const { state, leftAt } = position;
  if (to === 'removed') {
    // What was waiting for its time waits for its owner when it comes back.
    const from = state === 'scheduled' ? 'draft' : state;
    return { state: to, removedFrom: by === 'owner' ? from : null, removedAt: now, leftAt };
  }
  const left = to === 'expired' || to === 'archived';
  // Brought back, its time has gone on.
  const since = state === 'removed' ? leftAt : now;
  return { state: to, removedFrom: null, removedAt: null, leftAt: left ? since : null };
}

/** True for what anyone may see. */
export function isPublic(state: AdState): state is 'live' | 'sold' {
  return state === 'live' || state === 'sold';
}

/** True for what its owner may still change. */
export function isEditable(state: AdState): boolean {
  return editableStates.includes(state);
}
