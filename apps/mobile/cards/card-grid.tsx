import type { AdCard } from '@thulubazaar/contract';
import { ScrollView, StyleSheet, View } from 'react-native';
import { space } from '~/ui/theme.ts';
import { ListingCard } from './listing-card.tsx';
import { useColumns } from './use-columns.ts';

/** A few cards in columns, within a screen of other things. A long list is a CardList. */
export function CardGrid({ listings }: { listings: readonly AdCard[] }) {
  const { cardWidth } = useColumns();
  return (
    <View style={styles.grid}>
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={listing} width={cardWidth} />
      ))}
    </View>
  );
}

const stripCardWidth = 164;

/** A few cards in a row that scrolls sideways. */
export function CardStrip({ listings }: { listings: readonly AdCard[] }) {
  return (
    <ScrollView horizontal showsHorizontalScrollIndicator={false} contentContainerStyle={styles.strip}>
      {listings.map((listing) => (
        <ListingCard key={listing.id} listing={listing} width={stripCardWidth} />
      ))}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  grid: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s, paddingHorizontal: space.m },
  strip: { flexDirection: 'row', gap: space.s, paddingHorizontal: space.m },
});
