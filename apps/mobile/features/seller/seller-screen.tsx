import { type Answer, ApiError } from '@thulubazaar/client';
import { readSearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { isHandle } from '@thulubazaar/frontend/urls/slugs';
import { languageNames } from '@thulubazaar/frontend/words/language-names';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { SellerHeading } from '~/cards/seller-heading.tsx';
import { api } from '~/data/api.ts';
import { useSeller } from '~/data/sellers.ts';
import { useTexts } from '~/i18n/texts.ts';
import { ListScreen } from '~/lists/list-screen.tsx';
import { Missing } from '~/ui/missing.tsx';
import { Report } from '~/ui/report.tsx';
import { Row } from '~/ui/row.tsx';
import { Screen } from '~/ui/screen.tsx';
import { ShareButton } from '~/ui/share-button.tsx';
import { Failed, Loading } from '~/ui/states.tsx';
import { space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { ReviewsRow } from './reviews.tsx';

export function SellerScreen() {
  const { handle = '' } = useLocalSearchParams<{ handle: string }>();
  return isHandle(handle) ? <SellerPage key={handle} handle={handle} /> : <Missing />;
}

/** A person who sells: who they are, what others say of them, and everything they have for sale. */
function SellerPage({ handle }: { handle: string }) {
  const { t } = useTexts();
  const { data: seller, error, refetch } = useSeller(handle);
  const [query, setQuery] = useState(() => readSearchQuery({ seller: handle }));
  if (error instanceof ApiError && error.status === 404) return <Missing />;
  if (!seller)
    return (
      <Screen isList title="">
        {error ? <Failed error={error} onRetry={refetch} /> : <Loading />}
      </Screen>
    );
  return (
    <Screen isList title={seller.name}>
      <ShareButton title={seller.name} path={`/seller/${handle}`} />
      <ListScreen
        query={query}
        onChange={(next) => setQuery({ ...next, seller: handle })}
        base={{ seller: handle }}
        name={seller.name}
        watch={{ watched: { seller: handle }, path: `/seller/${handle}` }}
        none={{ title: t('seller.emptyTitle'), text: t('seller.emptyText', { name: seller.name }) }}
        above={<SellerHead seller={seller} />}
      />
    </Screen>
  );
}

const reasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const;

function SellerHead({ seller }: { seller: Answer<'GET /api/users/{handle}'> }) {
  const { lang, t } = useTexts();
  const colours = useColours();
  const router = useRouter();
  const { handle, about, shops = [], languages } = seller;
  return (
    <View style={styles.head}>
      <SellerHeading seller={seller} />
      {about ? <Words selectable>{about}</Words> : null}
      {languages.length > 0 ? (
        <Words size="s" colour="muted">
          {t('seller.speaks', { languages: languageNames(languages, lang) })}
        </Words>
      ) : null}
      <View style={[styles.rows, { borderColor: colours.line }]}>
        {shops.map((shop) => (
          <Row
            key={shop.slug}
            icon="store"
            label={t('shop.visit', { name: shop.name })}
            onPress={() => router.push(`/shop/${shop.slug}`)}
          />
        ))}
        <ReviewsRow handle={handle} name={seller.name} />
      </View>
      <View style={styles.report}>
        <Report
          open={t('reportPerson.open')}
          ask={t('reportPerson.ask')}
          done={t('reportPerson.done')}
          own={t('reportPerson.own')}
          reasons={reasons.map((reason) => [reason, t(`reportPerson.${reason}`)] as const)}
          send={(reason) => api('POST /api/users/{handle}/report', { params: { handle }, body: { reason } })}
        />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  head: { gap: space.m },
  rows: { marginHorizontal: -space.m },
  report: { alignItems: 'flex-start' },
});
