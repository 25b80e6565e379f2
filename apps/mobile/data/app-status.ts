import { useQuery } from '@tanstack/react-query';
import type { SwitchCode } from '@thulubazaar/contract';
import { type AppPlatform, type AppUpdate, appUpdateOf } from '@thulubazaar/contract/app-versions';
import { Platform } from 'react-native';
import { api } from './api.ts';
import { version } from './config.ts';

const platform: AppPlatform | null = Platform.OS === 'android' || Platform.OS === 'ios' ? Platform.OS : null;

interface AppStatus {
  update: AppUpdate;
  /** The version that the store has; null where nobody says. */
  newest: string | null;
  /** Where a newer one is had. */
  storeUrl: string | null;
  isOff(code: SwitchCode): boolean;
}

/** What the bazaar says of apps like this one. Without a line it is what was heard last; until anything was, nothing stands in the way. */
export function useAppStatus(): AppStatus {
  const { data } = useQuery({
    queryKey: ['app'],
    queryFn: ({ signal }) => api('GET /api/app', { query: {}, signal }),
    meta: { keep: true },
    staleTime: 10 * 60_000,
  });
  const release = platform && data?.[platform];
  return {
    // Decided here: what was heard last may have been heard by an older version of this app.
    update: release && version ? appUpdateOf(version, release) : 'none',
    newest: release ? release.newest : null,
    storeUrl: release ? release.storeUrl : null,
    isOff: (code) => data?.off.includes(code) ?? false,
  };
}
