import { useQuery } from '@tanstack/react-query';
import type { Ad, AdCard } from '@thulubazaar/contract';
import { useRouter } from 'expo-router';
import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { CardGrid, CardStrip } from '~/cards/card-grid.tsx';
import { api } from '~/data/api.ts';
import { useSimilar } from '~/data/listings.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { space } from '~/ui/theme.ts';
import { Heading } from '~/ui/words.tsx';

const mostSimilar = 6;
const mostOfSeller = 10;

/** What to look at next: what is like this, and what else the seller has. */
export function Related({ listing }: { listing: Ad }) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { seller, shop, category } = listing;
  const others = useOthers(listing);
  // A card is shown once.
  const shown = new Set(others.map(({ id }) => id));
  const alike = useSimilar(listing.id)
    .filter(({ id }) => !shown.has(id))
    .slice(0, mostSimilar);
  return (
    <>
      {others.length > 0 ? (
        <Cards title={t('listing.sellersOthers', { name: seller.name })}>
          <CardStrip listings={others} />
          <Button
            kind="quiet"
            label={t('listing.sellersAll')}
            onPress={() => router.push(shop ? `/shop/${shop}` : `/seller/${seller.handle}`)}
          />
        </Cards>
      ) : null}
      {alike.length > 0 ? (
        <Cards title={t('listing.similar')}>
          <CardGrid listings={alike} />
          <Button
            kind="quiet"
            label={t('listing.relatedAll', { name: category.name[lang] })}
            onPress={() => router.push(`/c/${category.id}`)}
          />
        </Cards>
      ) : null}
    </>
  );
}

/** A heading with cards below, out to the edges of the screen. */
export function Cards({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={styles.cards}>
      <Heading size="l" style={styles.title}>
        {title}
      </Heading>
      {children}
    </View>
  );
}

/** What else the seller, or the shop, has now; what can be seen first. */
function useOthers({ id, seller, shop }: Ad): AdCard[] {
  const of = shop ? { shop } : { seller: seller.handle };
  const { data = [] } = useQuery({
    queryKey: ['newest-of', of],
    queryFn: async ({ signal }) => (await api('GET /api/ads', { query: of, signal })).items,
  });
  const others = data.filter((item) => item.id !== id);
  return [...others.filter(({ photo }) => photo), ...others.filter(({ photo }) => !photo)].slice(
    0,
    mostOfSeller,
  );
}

const styles = StyleSheet.create({
  cards: { gap: space.s, paddingTop: space.xl },
  title: { paddingHorizontal: space.l },
});
