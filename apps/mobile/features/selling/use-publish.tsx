import { useMutation } from '@tanstack/react-query';
import { ApiError, isRefusal } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import { type Errors, findErrors } from '@thulubazaar/frontend/drafts/steps';
import { photosSent } from '@thulubazaar/frontend/photos/photos-sent';
import { useRouter } from 'expo-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { api } from '~/data/api.ts';
import { line } from '~/data/line.ts';
import { mine, queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { useOnce } from '~/ui/use-submit.ts';
import { DuplicateSheet } from './asking/duplicate-sheet.tsx';
import { NameSheet } from './asking/name-sheet.tsx';
import { isLine, keepForLater } from './keep-for-later.ts';
import type { Listing } from './use-listing.ts';

/** What became of it: it is there, or it waits for the line. */
export type Published = MyAd | 'waits';

interface Options extends Pick<Listing, 'keeper' | 'queue'> {
  /** Still on the step from which it is published. */
  isThere(): boolean;
  /** Warns of photos that are none. True where there are such. */
  warnOfPhotos(): boolean;
  showErrors(errors: Errors): void;
  onPublished(published: Published): void;
}

interface Publishing {
  publish(): void;
  isBusy: boolean;
  error: unknown;
  /** What is asked over the screen on the way. */
  sheets: ReactNode;
}

/** Shows a listing to everybody, after all that is asked on the way: who one is, one's name, whether it is another thing. */
export function usePublish(options: Options): Publishing {
  const { keeper, queue, isThere, warnOfPhotos, showErrors, onPublished } = options;
  const texts = useTexts();
  const router = useRouter();
  const { me } = useStore(session);
  const [older, setOlder] = useState<MyAd | null>(null);
  const [isNaming, setNaming] = useState(false);
  const isDifferent = useRef(false);
  /** Somebody pressed the button and went to sign in. */
  const isWanted = useRef(false);

  const confirmed = () => ({
    confirmPrice: keeper.values.confirmPrice,
    confirmDifferent: isDifferent.current,
  });

  async function waits(): Promise<boolean> {
    if (!(await keepForLater({ keeper, queue }, confirmed()))) return false;
    onPublished('waits');
    return true;
  }

  async function post(): Promise<void> {
    await keeper.flush();
    const { id, version } = keeper;
    if (id === null) return;
    // Live already is no error, so however often this arrives, it is posted once.
    const key = `publish-${id}-${version}-${Object.values(confirmed()).map(Number).join('')}`;
    const body = { to: 'live', ...confirmed() } as const;
    const listing = await api('POST /api/ads/{id}/state', { params: { id }, body, key });
    keeper.forget();
    queue.forget();
    queries.invalidateQueries({ queryKey: [mine] });
    onPublished(listing);
  }

  async function ask(error: unknown): Promise<void> {
    if (isLine(error) && (await waits())) return;
    if (error instanceof ApiError && error.code === 'version_conflict') return;
    if (isRefusal(error, 'POST /api/ads/{id}/state', 'duplicate_listing')) return setOlder(error.older);
    if (isRefusal(error, 'POST /api/ads/{id}/state', 'name_needed')) return setNaming(true);
    const refused = refusedFields(error);
    if (Object.keys(refused).length === 0) throw error;
    showErrors(refused);
  }

  const publishing = useMutation({
    mutationFn: async () => {
      const wrong = findErrors(keeper.values, texts);
      if (Object.keys(wrong).length > 0) return showErrors(wrong);
      if (!session.me) {
        isWanted.current = true;
        router.push({ pathname: '/sign-in', params: { next: '/post' } });
        return;
      }
      // Without a line nothing of it has to be tried first.
      if (!line.isOnline && (await waits())) return;
      await photosSent({ queue });
      // Photos take their time: one may have gone back meanwhile, and have left something half typed.
      if (!isThere()) return;
      const since = findErrors(keeper.values, texts);
      if (Object.keys(since).length > 0) return showErrors(since);
      if (warnOfPhotos()) return;
      await post().catch(ask);
    },
  });

  const publish = useOnce(publishing.mutate);
  const isAdmitted = Boolean(me) && !keeper.isGuest;
  useEffect(() => {
    if (!isAdmitted || !isWanted.current) return;
    isWanted.current = false;
    publish();
  }, [isAdmitted, publish]);

  const sheets = (
    <>
      <NameSheet
        isOpen={isNaming}
        onNamed={() => {
          setNaming(false);
          publish();
        }}
        onClose={() => setNaming(false)}
      />
      <DuplicateSheet
        older={older}
        values={keeper.values}
        onClose={() => setOlder(null)}
        onRenewed={(listing) => {
          setOlder(null);
          queries.invalidateQueries({ queryKey: [mine] });
          onPublished(listing);
        }}
        onDifferent={() => {
          isDifferent.current = true;
          setOlder(null);
          publish();
        }}
      />
    </>
  );
  return { publish, isBusy: publishing.isPending, error: publishing.error, sheets };
}
