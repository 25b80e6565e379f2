import { ApiError } from '@thulubazaar/client';
import { type Watched, watchKey } from '@thulubazaar/frontend/search/watch-key';
import { usePathname, useRouter } from 'expo-router';
import { useCallback, useEffect, useState } from 'react';
import { session } from '~/data/session.ts';
import { setWatched, useIsWatched } from '~/data/watched.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { toast } from '~/ui/toast.tsx';

interface Props {
  watched: Watched;
  /** Where to come back to from signing in: the path with its query; without it, the one that is shown. */
  path?: string;
}

/** What was pressed before signing in: done when they come back. */
let wanted: string | null = null;

/** Has one hear of what is new: of a search, a seller, a shop; pressed again, no longer. */
export function WatchBell({ watched, path }: Props) {
  const { t } = useTexts();
  const router = useRouter();
  const here = usePathname();
  const { me } = useStore(session);
  const isWatched = useIsWatched(watched);
  const [isBusy, setBusy] = useState(false);
  const key = watchKey(watched);
  const of = 'search' in watched ? 'search' : 'seller' in watched ? 'seller' : 'shop';

  const set = useCallback(
    async (watch: boolean) => {
      setBusy(true);
      try {
        await setWatched(JSON.parse(key), watch);
        toast.say(t(`savedSearches.${watch ? 'watched' : 'unwatched'}_${of}`));
      } catch (error) {
        const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500;
        toast.say(isRefused ? t(`savedSearches.refused_${of}`) : problemText(error, t));
      }
      setBusy(false);
    },
    [key, of, t],
  );

  useEffect(() => {
    if (!me || wanted !== key) return;
    wanted = null;
    set(true);
  }, [me, key, set]);

  const press = () => {
    if (isBusy) return;
    if (me) return set(!isWatched);
    wanted = key;
    router.push({ pathname: '/sign-in', params: { next: path ?? here } });
  };
  return (
    <Chip
      on={isWatched}
      icon={isWatched ? 'check' : 'bell'}
      label={t(`savedSearches.${isWatched ? 'watching' : 'watch'}_${of}`)}
      onPress={press}
    />
  );
}
