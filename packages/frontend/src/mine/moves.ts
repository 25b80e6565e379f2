import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { type AdGroup, adGroups } from '@thulubazaar/contract/ad-states';

/** What one looks at of one's own listings. */
export const tabs = ['all', 'live', 'draft', 'hidden', 'sold', 'removed'] as const;
export type Tab = (typeof tabs)[number];

type Counts = Readonly<Record<AdState, number>>;

/** A page of one's own listings; how many there are in each state stands on the first. */
interface Page {
  items: MyAdCard[];
  counts: Record<AdState, number> | null;
}

/** A listing on its way to another state. */
export interface StateMove {
  /** As it is before. */
  listing: Pick<MyAdCard, 'id' | 'state' | 'version'>;
  to: AdState;
}

function groupOf(tab: AdGroup): readonly AdState[] {
  return adGroups[tab];
}

function belongs(tab: Tab, state: AdState): boolean {
  return tab === 'all' ? state !== 'removed' : groupOf(tab).includes(state);
}

/** How many listings a tab has. */
export function countIn(tab: Tab, counts: Counts): number {
  const states = tab === 'all' ? Object.values(adGroups).flat() : groupOf(tab);
  return states.filter((state) => belongs(tab, state)).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
}

/** The pages of a tab once a listing has moved; what may follow next, the API says soon. */
export function withMove<Pages extends { pages: Page[] }>(
  pages: Pages,
  tab: Tab,
  { listing, to }: StateMove,
): Pages {
  const move = (card: MyAdCard): MyAdCard[] => {
    if (card.id !== listing.id) return [card];
    const nextStates = [...new Set<AdState>([listing.state, 'removed'])].filter((state) => state !== to);
    // Each move makes another version.
    const version = card.version + 1;
    return belongs(tab, to) ? [{ ...card, state: to, version, nextStates }] : [];
  };
  return {
    ...pages,
    pages: pages.pages.map(({ items, counts, ...page }) => ({
      ...page,
      items: items.flatMap(move),
      counts: counts && {
        ...counts,
        [listing.state]: counts[listing.state] - 1,
        [to]: counts[to] + 1,
      },
    })),
  };
}
