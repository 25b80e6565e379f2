import { FlashList } from '@shopify/flash-list';
import type { MyAdCard } from '@thulubazaar/contract';
import { countIn, type Tab, tabs } from '@thulubazaar/frontend/mine/moves';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { ScrollView, StyleSheet, View } from 'react-native';
import { outbox } from '~/data/outbox.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty, Failed, Loading } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import { ListingRow } from './listing-row.tsx';
import { useMyListings } from './my-listings-data.ts';
import { QuestionSheet } from './sheets.tsx';
import { useActs } from './use-acts.ts';
import { Waiting } from './waiting.tsx';

/** One's own listings by state, with what can be done to each, and what waits to be sent. */
export function MyScreen() {
  const { t } = useTexts();
  const router = useRouter();
  const { me } = useStore(session);
  if (me) return <MyListings />;
  return (
    <Screen title={t('my.title')}>
      <Empty icon="store" title={t('my.title')} text={t('my.signInFirst')}>
        <Button
          label={t('auth.signIn')}
          onPress={() => router.push({ pathname: '/sign-in', params: { next: '/my' } })}
        />
      </Empty>
    </Screen>
  );
}

function MyListings() {
  const { t } = useTexts();
  const router = useRouter();
  const { state } = useLocalSearchParams<{ state?: string }>();
  const tab = tabs.find((name) => name === state) ?? 'all';
  const { items, counts, error, isLoadingMore, isRefreshing, more, again } = useMyListings(tab, true);
  const { entries } = useStore(outbox);
  const { act, open, question, ask, sold, different } = useActs();
  const confirmed = new Set(
    entries.flatMap((entry) => (entry.kind === 'confirm' && entry.problem === null ? [entry.adId] : [])),
  );
  const head = (
    <View>
      <Waiting />
      <Tabs tab={tab} counts={counts} onChoose={(next) => router.setParams({ state: next })} />
    </View>
  );
  const empty = error ? (
    <Failed error={error} onRetry={again} />
  ) : items === null ? (
    <Loading />
  ) : (
    <Empty icon="store" title={t('my.emptyTitle')} text={t('my.emptyText')}>
      <Button icon="plus" label={t('post.title')} onPress={() => router.dismissTo('/post')} />
    </Empty>
  );
  return (
    <Screen title={t('my.title')} isList>
      <FlashList<MyAdCard>
        data={items ?? []}
        keyExtractor={({ id }) => String(id)}
        extraData={entries}
        renderItem={({ item }) => (
          <View style={styles.cell}>
            <ListingRow
              listing={item}
              isConfirmed={confirmed.has(item.id)}
              onOpen={() => open(item)}
              act={(what) => act(item, what)}
            />
          </View>
        )}
        ListHeaderComponent={head}
        ListEmptyComponent={empty}
        ListFooterComponent={isLoadingMore ? <Loading /> : null}
        onEndReached={more}
        onRefresh={again}
        refreshing={isRefreshing}
        contentContainerStyle={styles.list}
      />
      <QuestionSheet question={question} onSold={sold} onDifferent={different} onClose={() => ask(null)} />
    </Screen>
  );
}

interface TabsProps {
  tab: Tab;
  counts: Parameters<typeof countIn>[1] | null;
  onChoose(tab: Tab): void;
}

function Tabs({ tab, counts, onChoose }: TabsProps) {
  const { t } = useTexts();
  return (
    <ScrollView
      horizontal
      showsHorizontalScrollIndicator={false}
      accessibilityLabel={t('my.tabs')}
      contentContainerStyle={styles.tabs}
    >
      {tabs.map((name) => {
        const count = counts ? ` ${t('my.count', { count: countIn(name, counts) })}` : '';
        return (
          <Chip
            key={name}
            on={tab === name}
            label={`${t(`my.${name}`)}${count}`}
            onPress={() => onChoose(name)}
          />
        );
      })}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  list: { paddingBottom: space.xxl },
  cell: {
    paddingHorizontal: space.m,
    paddingBottom: space.s,
    maxWidth: 760,
    width: '100%',
    alignSelf: 'center',
  },
  tabs: { gap: space.s, paddingHorizontal: space.m, paddingVertical: space.m },
});
