import type { AdState, MyAd } from '@thulubazaar/contract';

/** How an older listing of the same thing stands: everybody sees it, it can be shown again, or it waits to be shown. */
export function standingOf(state: AdState): 'live' | 'ended' | 'waiting' {
  if (state === 'live') return 'live';
  return state === 'scheduled' || state === 'submitted' || state === 'changes_asked' ? 'waiting' : 'ended';
}

/** The states through which a listing that has ended is shown again: what was removed comes back as it was first. */
export function wayToLive({ state, nextStates }: Pick<MyAd, 'state' | 'nextStates'>): AdState[] {
  const [back] = nextStates;
  if (state === 'removed') return back === undefined || back === 'live' ? nextStates : [back, 'live'];
  return nextStates.includes('live') ? ['live'] : [];
}
