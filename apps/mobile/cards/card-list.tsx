import { FlashList } from '@shopify/flash-list';
import type { AdCard } from '@thulubazaar/contract';
import type { ReactElement } from 'react';
import { ActivityIndicator, StyleSheet, useWindowDimensions, View } from 'react-native';
import { space, useColours } from '~/ui/theme.ts';
import { ListingCard } from './listing-card.tsx';

const narrowestCard = 160;
const widestList = 1100;

interface Props {
  listings: readonly AdCard[];
  /** Above the cards, scrolling with them. */
  head?: ReactElement | null;
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
  empty,
  onEnd,
  isLoadingMore = false,
  onRefresh,
  isRefreshing = false,
}: Props) {
  const colours = useColours();
  const { width } = useWindowDimensions();
  const room = Math.min(width, widestList) - 2 * space.m;
  const columns = Math.max(2, Math.floor(room / (narrowestCard + space.s)));
  const cardWidth = Math.floor((room - (columns - 1) * space.s) / columns);
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
      ListHeaderComponent={head ?? null}
      ListEmptyComponent={empty ?? null}
      ListFooterComponent={
        isLoadingMore ? <ActivityIndicator color={colours.brand} style={styles.more} /> : null
      }
      onEndReached={onEnd ?? null}
      onEndReachedThreshold={0.6}
      {...(onRefresh ? { onRefresh, refreshing: isRefreshing } : {})}
      contentContainerStyle={styles.list}
    />
  );
}

const styles = StyleSheet.create({
  list: { paddingHorizontal: space.m, paddingBottom: space.xxl },
  cell: { paddingBottom: space.s },
  more: { padding: space.l },
});
