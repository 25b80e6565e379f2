import { decisionsFor } from './decisions.ts';
import type { Desk } from './desk.ts';
import type { Where } from './keys.ts';
import type { Tab } from './tabs.ts';

/** What keys are heard as: what stands on the desk just now. */
export function whereOf({ phase, held }: Pick<Desk, 'phase' | 'held'>, tab: Tab): Where {
  if (phase === 'queue') return { place: tab === 'dealers' || tab === 'findings' ? 'list' : 'queue' };
  if (phase === 'between') return { place: 'between' };
  if (!held) return { place: 'list' };
  return {
    place: 'case',
    decisions: decisionsFor(held.case),
    deciding: held.draft?.decision ?? null,
    returned: held.returned,
  };
}
