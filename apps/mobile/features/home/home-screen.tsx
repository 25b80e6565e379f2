import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { CardGrid } from '~/cards/card-grid.tsx';
import { CardList } from '~/cards/card-list.tsx';
import { useColumns } from '~/cards/use-columns.ts';
import { api } from '~/data/api.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { radius, space, tapTarget, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { CategoryTiles } from './category-tiles.tsx';
import { NearYou } from './near-you.tsx';
import { Part, Strip } from './part.tsx';
import { SeenStrip } from './seen-strip.tsx';
import { UpdateLine } from './update-line.tsx';

/** Of the newest so many stand first, in whole rows; the rest below what is somebody's own. */
const firstRows = { two: 3, more: 2 };

/** The front of the bazaar: looking for something, categories, what is near, what was looked at, what is new. */
export function HomeScreen() {
  const { t } = useTexts();
  const router = useRouter();
  const front = useQuery({
    queryKey: ['front'],
    queryFn: ({ signal }) => api('GET /api/front', { signal }),
    meta: { keep: true },
  });
  const { data } = front;
  const { columns } = useColumns();
  const firstShown = columns * (columns === 2 ? firstRows.two : firstRows.more);
  return (
    <Screen isList>
      <SearchEntry />
      <CardList
        listings={data?.newest.slice(firstShown) ?? []}
        head={
          <View style={styles.head}>
            <CategoryTiles counts={data?.categories ?? []} />
            <UpdateLine />
            <NearYou />
            {data ? (
              <Part title={t('home.newest')} onAll={() => router.navigate('/search')}>
                <CardGrid listings={data.newest.slice(0, firstShown)} />
              </Part>
            ) : null}
            <SeenStrip />
            {data && data.priceDrops.length > 0 ? (
              <Strip title={t('front.drops')} listings={data.priceDrops} />
            ) : null}
            {data && data.newest.length > firstShown ? <Part title={t('front.more')} /> : null}
          </View>
        }
        empty={
          data ? (
            <Empty icon="store" title={t('search.emptyTitle')} />
          ) : front.error ? (
            <Failed error={front.error} onRetry={front.refetch} />
          ) : (
            <Loading />
          )
        }
        foot={
          data ? (
            <Button
              kind="secondary"
              label={t('home.seeAll')}
              onPress={() => router.navigate('/search')}
              style={styles.all}
            />
          ) : null
        }
        onRefresh={front.refetch}
        isRefreshing={front.isRefetching}
      />
    </Screen>
  );
}

/** Looks like the field for words and leads to it. */
function SearchEntry() {
  const colours = useColours();
  const { t } = useTexts();
  const router = useRouter();
  return (
    <View style={[styles.top, { backgroundColor: colours.surface }]}>
      <Pressable
        accessibilityRole="search"
        accessibilityLabel={t('shell.searchLabel')}
        onPress={() => router.navigate({ pathname: '/search', params: { write: '1' } })}
        style={({ pressed }) => [
          styles.entry,
          { backgroundColor: colours.paper, borderColor: colours.lineStrong },
          pressed && { backgroundColor: colours.sunken },
        ]}
      >
        <Icon name="search" size={20} colour="muted" />
        <Words colour="muted" numberOfLines={1}>
          {t('shell.searchPlaceholder')}
        </Words>
      </Pressable>
    </View>
  );
}

const styles = StyleSheet.create({
  top: { paddingHorizontal: space.m, paddingBottom: space.s },
  entry: {
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.s,
    paddingHorizontal: space.m,
    borderWidth: 1,
    borderRadius: radius.pill,
  },
  head: { gap: space.l, paddingVertical: space.m, marginHorizontal: -space.m },
  all: { marginTop: space.m, alignSelf: 'center' },
});
