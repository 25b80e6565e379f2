import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { OffNote } from '~/cards/off-note.tsx';
import { useCategories } from '~/data/categories.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { Screen } from '~/ui/screen.tsx';
import { Failed, Loading } from '~/ui/states.tsx';
import { Elsewhere, NotOpened } from './not-opened.tsx';
import { Published } from './published.tsx';
import { UnfinishedOffer } from './unfinished-offer.tsx';
import { useListing } from './use-listing.ts';
import type { Published as What } from './use-publish.tsx';
import { Wizard } from './wizard.tsx';

/** Writing a listing. A new one is written first; one signs in to post it. */
export function PostScreen() {
  const { listing } = useLocalSearchParams<{ listing?: string }>();
  const router = useRouter();
  const id = Number(listing) || null;
  const { me } = useStore(session);
  // Whoever signs in goes on with what they wrote; where somebody has signed out nothing of theirs stays.
  const [turn, setTurn] = useState({ owner: me?.handle, number: 0 });
  if (turn.owner !== me?.handle)
    setTurn({ owner: me?.handle, number: turn.owner === undefined ? turn.number : turn.number + 1 });
  function again(next?: number) {
    router.setParams({ listing: next === undefined ? '' : String(next) });
    setTurn(({ owner, number }) => ({ owner, number: number + 1 }));
  }
  return <Writing key={`${turn.number} ${id}`} id={id} onAgain={again} />;
}

function Writing({ id, onAgain }: { id: number | null; onAgain(id?: number): void }) {
  const { me } = useStore(session);
  const { categories, query } = useCategories();
  const { keeper, queue, opened } = useListing('draft', id, !me);
  const [published, setPublished] = useState<What | null>(null);
  // What was there when this was opened is not offered beside itself.
  const [isBegun, setBegun] = useState(false);
  if (published !== null) return <Published what={published} onAnother={() => onAgain()} />;
  if (opened !== null && opened !== true)
    return <NotOpened error={opened.error} onRetry={() => onAgain(id ?? undefined)} />;
  if (opened === null || categories.length === 0)
    return (
      <Screen>
        {query.error ? <Failed error={query.error} onRetry={() => query.refetch()} /> : <Loading />}
      </Screen>
    );
  const { listing, values } = keeper;
  if (listing && listing.state !== 'draft') return <Elsewhere listing={listing} />;
  const isBlank = keeper.id === null && values.categoryId === null && !isBegun;
  return (
    <Wizard
      keeper={keeper}
      queue={queue}
      categories={categories}
      head={
        <>
          <OffNote code="posting" />
          {isBlank ? (
            <UnfinishedOffer
              categories={categories}
              onGoOn={(unfinished) => onAgain(unfinished)}
              onDismiss={() => setBegun(true)}
            />
          ) : null}
        </>
      }
      onStartOver={() => onAgain()}
      onPublished={setPublished}
    />
  );
}
