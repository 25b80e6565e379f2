import { FlashList } from '@shopify/flash-list';
import type { AdCard } from '@thulubazaar/contract';
import type { ReactElement } from 'react';
import { ActivityIndicator, StyleSheet, View } from 'react-native';
import { space, useColours } from '~/ui/theme.ts';
import { ListingCard } from './listing-card.tsx';
import { useColumns } from './use-columns.ts';

interface Props {
  listings: readonly AdCard[];
  /** Above the cards, scrolling with them. */
  head?: ReactElement | null;
  /** Below the last of them. */
  foot?: ReactElement | null;
  empty?: ReactElement | null;
  /** The next page is wanted. */
  onEnd?(): void;
  isLoadingMore?: boolean;
  onRefresh?(): void;
  isRefreshing?: boolean;
}

/** Listing cards in columns, as many as fit, of which only those near the screen are drawn. */
export function CardList({
  listings,
  head,
  foot,
  empty,
  onEnd,
  isLoadingMore = false,
  onRefresh,
  isRefreshing = false,
}: Props) {
  const colours = useColours();
  const { columns, cardWidth } = useColumns();
  return (
    <FlashList
      data={listings as AdCard[]}
      numColumns={columns}
      key={columns}
      keyExtractor={({ id }) => String(id)}
      renderItem={({ item }) => (
        <View style={styles.cell}>
          <ListingCard listing={item} width={cardWidth} />
        </View>
      )}
      ListHeaderComponent={head ? <View style={styles.inset}>{head}</View> : null}
      ListEmptyComponent={empty ? <View style={styles.inset}>{empty}</View> : null}
      ListFooterComponent={
        isLoadingMore ? <ActivityIndicator color={colours.brand} style={styles.more} /> : (foot ?? null)
      }
      // What comes in above is what somebody pulled for.
      maintainVisibleContentPosition={{ disabled: true }}
      onEndReached={onEnd ?? null}
      onEndReachedThreshold={0.6}
      keyboardShouldPersistTaps="handled"
      {...(onRefresh ? { onRefresh, refreshing: isRefreshing } : {})}
      contentContainerStyle={styles.list}
    />
  );
}

const styles = StyleSheet.create({
  // Half of the gap between two cards stands at either side of each.
  list: { paddingHorizontal: space.m - space.s / 2, paddingBottom: space.xxl },
  inset: { paddingHorizontal: space.s / 2 },
  cell: { paddingHorizontal: space.s / 2, paddingBottom: space.s },
  more: { padding: space.l },
});
