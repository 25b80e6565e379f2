import type { Ad } from '@thulubazaar/contract';
import { safetyTips } from '@thulubazaar/frontend/listing/safety-tips';
import { splitLongText } from '@thulubazaar/frontend/listing/split-text';
import { formatBothDates } from '@thulubazaar/frontend/words/format';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { SellerHeading } from '~/cards/seller-heading.tsx';
import { usePriceGuide } from '~/data/listings.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Note } from '~/ui/note.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { AreaMap } from './area-map.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { Part } from './part.tsx';
import { PriceGuidePanel, PriceWarning } from './price-guide.tsx';
import { Related } from './related.tsx';
import { ReportListing } from './report-listing.tsx';

/** All that is said of a listing below its head. */
export function ListingBody({ listing }: { listing: Ad }) {
  const guide = usePriceGuide(listing);
  return (
    <>
      <Standing listing={listing} />
      <PriceWarning listing={listing} guide={guide} />
      <ListingFacts listing={listing} />
      <Description text={listing.description} />
      <PriceGuidePanel listing={listing} guide={guide} />
      <AreaMap listing={listing} />
      <SellerPart listing={listing} />
      <Safety categoryId={listing.category.id} />
      <View style={styles.report}>
        <ReportListing id={listing.id} />
      </View>
      <Related listing={listing} />
    </>
  );
}

/** That a listing is sold, and since when, or promised to somebody; nothing while it is neither. */
function Standing({ listing: { state, soldAt, reserved } }: { listing: Ad }) {
  const { lang, t } = useTexts();
  if (state !== 'sold' && !reserved) return null;
  return (
    <View style={styles.note}>
      {state === 'sold' ? (
        <Note
          alert
          icon="info"
          text={`${soldAt ? t('listing.soldOn', { date: formatBothDates(soldAt, lang) }) : t('listing.sold')} ${t('listing.soldText')}`}
        />
      ) : (
        <Note icon="info" text={`${t('contact.reserved')}: ${t('contact.reservedText')}`} />
      )}
    </View>
  );
}

/** What the seller wrote; of a very long text the rest is a press away. */
function Description({ text }: { text: string }) {
  const { t } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const { start, rest } = splitLongText(text);
  return (
    <Part title={t('listing.description')}>
      <Words selectable>{isWhole ? text : start}</Words>
      {rest && !isWhole ? (
        <Button kind="quiet" icon="chevron-down" label={t('listing.readOn')} onPress={() => setWhole(true)} />
      ) : null}
    </Part>
  );
}

function SellerPart({ listing: { seller, shop } }: { listing: Ad }) {
  const { t } = useTexts();
  const colours = useColours();
  const router = useRouter();
  return (
    <Part>
      <View style={[styles.panel, { backgroundColor: colours.surface, borderColor: colours.line }]}>
        <SellerHeading seller={seller} />
        <Button
          kind="secondary"
          label={t('seller.all')}
          onPress={() => router.push(shop ? `/shop/${shop}` : `/seller/${seller.handle}`)}
        />
      </View>
    </Part>
  );
}

/** What to mind before paying for something of this kind. */
function Safety({ categoryId }: { categoryId: string }) {
  const { t } = useTexts();
  const colours = useColours();
  const router = useRouter();
  return (
    <Part>
      <View style={[styles.panel, { backgroundColor: colours.leafSoft, borderColor: colours.leafSoft }]}>
        <View style={styles.title}>
          <Icon name="shield-check" colour="leaf" />
          <Heading size="m">{t('listing.safetyTitle')}</Heading>
        </View>
        {safetyTips(categoryId).map((key) => (
          <Words key={key} size="s">
            • {t(key)}
          </Words>
        ))}
        <Button
          kind="quiet"
          label={t('listing.safetyMore')}
          onPress={() => router.push('/safety')}
          style={styles.more}
        />
      </View>
    </Part>
  );
}

const styles = StyleSheet.create({
  note: { paddingHorizontal: space.l, paddingTop: space.l },
  panel: { gap: space.m, padding: space.l, borderRadius: radius.m, borderWidth: StyleSheet.hairlineWidth },
  title: { flexDirection: 'row', alignItems: 'center', gap: space.s },
  more: { alignSelf: 'flex-start', paddingHorizontal: 0 },
  report: { alignItems: 'flex-start', paddingTop: space.m, paddingHorizontal: space.l },
});
