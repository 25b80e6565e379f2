import { useQuery } from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import type { SwitchCode } from '@thulubazaar/contract';
import { type AppPlatform, type AppUpdate, appUpdateOf } from '@thulubazaar/contract/app-versions';
import { Platform } from 'react-native';
import { api } from './api.ts';
import { version } from './config.ts';
import { queries, storageKey } from './queries.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf } from './shelf-kinds.ts';

const platform: AppPlatform | null = Platform.OS === 'android' || Platform.OS === 'ios' ? Platform.OS : null;

interface AppStatus {
  update: AppUpdate;
  /** The version that the store has; null where nobody says. */
  newest: string | null;
  /** Where a newer one is had. */
  storeUrl: string | null;
  isOff(code: SwitchCode): boolean;
}

const queryKey = ['app'];
type Heard = Answer<'GET /api/app'>;

function updateOf(heard: Heard | undefined | null): AppUpdate {
  const release = platform && heard?.[platform];
  // Decided here: what was heard last may have been heard by an older version of this app.
  return release && version ? appUpdateOf(version, release) : 'none';
}

/**
 * Whether the bazaar, as it was heard last, takes nothing of this version any more: what waits to be sent is kept for the next one. Nobody
 * may have looked at the app since it was started.
 */
export async function isTooOld(): Promise<boolean> {
  const heard = queries.getQueryData<Heard>(queryKey) ?? (await heardBefore().catch(() => null));
  return updateOf(heard) === 'needed';
}

async function heardBefore(): Promise<Heard | null> {
  const text = await openShelf(phoneShelf).get(storageKey(queryKey));
  return text === null ? null : ((JSON.parse(text) as { state: { data: Heard } }).state.data ?? null);
}

/** What the bazaar says of apps like this one. Without a line it is what was heard last; until anything was, nothing stands in the way. */
export function useAppStatus(): AppStatus {
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => api('GET /api/app', { query: {}, signal }),
    meta: { keep: true },
    staleTime: 10 * 60_000,
  });
  const release = platform && data?.[platform];
  return {
    update: updateOf(data),
    newest: release ? release.newest : null,
    storeUrl: release ? release.storeUrl : null,
    isOff: (code) => data?.off.includes(code) ?? false,
  };
}
