import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import type { AdCard, Favourite } from '@thulubazaar/contract';
import { type Href, useRouter } from 'expo-router';
import { type ReactElement, useState } from 'react';
import { FlatList, StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { favourites } from '~/data/favourites.ts';
import { mine } from '~/data/queries.ts';
import { seen } from '~/data/seen.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import { FavouriteRow, type KeptListing } from './favourite-row.tsx';

/** /favourites: the listings one kept, and what became of them; on this phone alone before signing in. */
export function FavouritesScreen() {
  const { t } = useTexts();
  const { me } = useStore(session);
  return (
    <Screen title={t('favourites.title')} isList>
      {me ? <OnAccount /> : <OnPhone />}
    </Screen>
  );
}

const keptOf = ({ adId, card, state, savedPrice }: Favourite): KeptListing => ({
  ...{ adId, card, state, savedPrice },
});

function OnAccount() {
  const query = useInfiniteQuery({
    queryKey: [mine, 'favourites'],
    queryFn: ({ pageParam, signal }) =>
      api('GET /api/me/favourites', { query: pageParam ? { cursor: pageParam } : {}, signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    meta: { keep: true },
  });
  const { data, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  // What was forgotten a moment ago is not shown, though that is still on its way.
  const [gone, setGone] = useState<ReadonlySet<number>>(new Set());
  if (!data) return error ? <Failed error={error} onRetry={refetch} /> : <Loading />;
  return (
    <List
      items={data.pages.flatMap((page) => page.items.map(keptOf)).filter(({ adId }) => !gone.has(adId))}
      onKept={(adId, isKept) =>
        setGone((known) => new Set(isKept ? [...known].filter((id) => id !== adId) : [...known, adId]))
      }
      onRefresh={refetch}
      isRefreshing={isRefetching && !isFetchingNextPage}
      onEnd={() => {
        if (hasNextPage && !isFetchingNextPage) fetchNextPage();
      }}
    />
  );
}

function OnPhone() {
  const { t } = useTexts();
  const router = useRouter();
  const { onPhone } = useStore(favourites);
  const { cards } = useStore(seen);
  // A page of them: who has more has an account, or soon will.
  const asked = useQueries({
    queries: onPhone.slice(0, 24).map((id) => ({
      queryKey: ['listing', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => api('GET /api/ads/{id}', { params: { id }, signal }),
      meta: { keep: true },
    })),
  });
  const items = onPhone.map((adId, index): KeptListing => {
    const known = asked[index];
    const ad = known?.data;
    const card: AdCard | null = ad
      ? ({ ...ad, photo: ad.photos[0] ?? null, photoCount: ad.photos.length } as unknown as AdCard)
      : (cards.find(({ id }) => id === adId) ?? null);
    const isGone = (known?.error as { status?: number } | null)?.status === 410;
    return { adId, card: isGone ? null : card, state: isGone ? 'removed' : 'live', savedPrice: null };
  });
  return (
    <List
      items={items}
      head={
        items.length > 0 ? (
          <Note icon="smartphone" text={t('favourites.onPhone')}>
            <Button
              kind="secondary"
              label={t('favourites.signIn')}
              onPress={() => router.push({ pathname: '/sign-in', params: { next: '/favourites' } })}
            />
          </Note>
        ) : null
      }
    />
  );
}

interface ListProps {
  items: readonly KeptListing[];
  head?: ReactElement | null;
  /** One was forgotten, or kept again after all. */
  onKept?(adId: number, isKept: boolean): void;
  onRefresh?(): void;
  isRefreshing?: boolean;
  onEnd?(): void;
}

function List({ items, head = null, onKept, onRefresh, isRefreshing = false, onEnd }: ListProps) {
  const { t } = useTexts();
  const router = useRouter();
  return (
    <FlatList
      data={items}
      keyExtractor={({ adId }) => String(adId)}
      renderItem={({ item }) => <FavouriteRow listing={item} {...(onKept ? { onKept } : {})} />}
      ListHeaderComponent={<View style={styles.head}>{head}</View>}
      ListEmptyComponent={
        <Empty icon="heart" title={t('favourites.emptyTitle')} text={t('favourites.emptyText')}>
          <Button icon="search" label={t('favourites.browse')} onPress={() => router.push('/' as Href)} />
        </Empty>
      }
      onEndReached={onEnd ?? null}
      {...(onRefresh ? { onRefresh, refreshing: isRefreshing } : {})}
      contentContainerStyle={styles.list}
    />
  );
}

const styles = StyleSheet.create({
  list: { maxWidth: 760, width: '100%', alignSelf: 'center', paddingBottom: space.xxl },
  head: { padding: space.m },
});
