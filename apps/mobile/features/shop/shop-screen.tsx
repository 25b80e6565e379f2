import { ApiError } from '@thulubazaar/client';
import { readSearchQuery, type SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { isShopSlug } from '@thulubazaar/frontend/urls/slugs';
import { useLocalSearchParams } from 'expo-router';
import { useState } from 'react';
import { useShop } from '~/data/sellers.ts';
import { useTexts } from '~/i18n/texts.ts';
import { ListScreen } from '~/lists/list-screen.tsx';
import { Missing } from '~/ui/missing.tsx';
import { Screen } from '~/ui/screen.tsx';
import { ShareButton } from '~/ui/share-button.tsx';
import { Failed, Loading } from '~/ui/states.tsx';
import { ShopHead } from './shop-head.tsx';

export function ShopScreen() {
  const { slug = '' } = useLocalSearchParams<{ slug: string }>();
  return isShopSlug(slug) ? <ShopPage key={slug} asked={slug} /> : <Missing />;
}

/** A shop: its sign, when it is open, how to reach it, and what stands in it. */
function ShopPage({ asked }: { asked: string }) {
  const { t } = useTexts();
  const { data: shop, error, refetch } = useShop(asked);
  // An address that it had before leads to the one it has.
  const slug = shop?.slug ?? asked;
  const base = { shop: slug };
  const [chosen, setQuery] = useState<SearchQuery | null>(null);
  const query = chosen ?? readSearchQuery(base);
  if (error instanceof ApiError && error.status === 404) return <Missing />;
  if (!shop)
    return (
      <Screen isList title="">
        {error ? <Failed error={error} onRetry={refetch} /> : <Loading />}
      </Screen>
    );
  const { name, path } = shop;
  return (
    <Screen isList title={name}>
      <ShareButton title={name} path={path} />
      <ListScreen
        query={query}
        onChange={(next) => setQuery({ ...next, shop: slug })}
        base={base}
        name={name}
        watch={{ watched: { shop: slug }, path }}
        none={{ title: t('seller.emptyTitle'), text: t('seller.emptyText', { name }) }}
        above={<ShopHead shop={shop} query={query} onChange={setQuery} />}
      />
    </Screen>
  );
}
