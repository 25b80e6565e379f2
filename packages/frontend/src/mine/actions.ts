import type { AdState } from '@thulubazaar/contract';
import type { MessageKey } from '@thulubazaar/messages/create-translate';

/** What can be done with a listing besides moving it to a state. */
export type Task = 'confirm' | 'reserve' | 'unreserve' | 'schedule' | 'unschedule' | 'duplicate' | 'history';

/** The word for moving from one state to another, and whether it stands behind the others. */
export function actionOf(from: AdState, to: AdState): { word: MessageKey; more?: boolean } | null {
  if (to === 'removed') return { word: 'my.remove' };
  if (from === 'removed') return { word: 'my.restore' };
  if (to === 'sold') return { word: 'my.markSold', more: from !== 'live' };
  if (to === 'paused') return { word: 'my.pause', more: true };
  if (to === 'submitted') return { word: 'my.submit' };
  if (to !== 'live') return null;
  if (from === 'sold') return { word: 'my.relist' };
  if (from === 'paused') return { word: 'my.resume' };
  if (from === 'scheduled') return { word: 'my.publishNow' };
  if (from === 'expired' || from === 'archived') return { word: 'my.renew' };
  // A draft is published from its last step, where it can be looked at first.
  return null;
}

/** Moves that a button takes back: to which state, from which. */
const backFrom: Partial<Record<AdState, readonly AdState[]>> = {
  sold: ['live'],
  paused: ['live'],
  removed: ['draft', 'live', 'sold', 'paused', 'expired', 'archived', 'submitted', 'changes_asked'],
  live: ['paused', 'sold'],
};

/** What was done, in a word. */
export function doneWord(from: AdState, to: AdState): MessageKey {
  if (from === 'removed') return 'my.doneRestored';
  if (to === 'sold') return 'my.doneSold';
  if (to === 'removed') return 'my.doneRemoved';
  if (to === 'paused') return 'my.donePaused';
  return to === 'submitted' ? 'my.doneSubmitted' : 'my.doneLive';
}

/** A move that a button takes back: what was published, renewed or sent in is not undone by pressing it again. */
export function isTakenBack(from: AdState, to: AdState): boolean {
  return backFrom[to]?.includes(from) ?? false;
}
