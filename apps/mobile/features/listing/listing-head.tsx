import { describePrice } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Ad, AdCard } from '@thulubazaar/contract';
import { confirmedLater } from '@thulubazaar/frontend/listing/last-sign';
import { dropOf } from '@thulubazaar/frontend/listing/price-drop';
import { formatPrice, priceInWords, relativeTime } from '@thulubazaar/frontend/words/format';
import { StyleSheet, View } from 'react-native';
import { priceText } from '~/cards/price.tsx';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';

type Shown = Pick<
  AdCard,
  'title' | 'price' | 'priceUnit' | 'priceDrop' | 'reserved' | 'confirmedAt' | 'categoryId' | 'attributes'
> & { place: AdCard['place']; publishedAt: string | null };

interface Props {
  listing: Shown;
  state: Ad['state'];
}

/** What a listing is, costs (in figures, and as one would say it), where it is and since when it is there. */
export function ListingHead({ listing, state }: Props) {
  const texts = useTexts();
  const { lang, t } = texts;
  const { title, price, priceUnit, categoryId, attributes, reserved } = listing;
  const drop = dropOf(listing);
  // What is sold or promised has no price to be talked about.
  const qualifiers = state === 'live' && !reserved ? describePrice(categoryId, attributes, lang) : [];
  const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
  return (
    <View style={styles.head}>
      <Heading size="xl">{title}</Heading>
      <View style={styles.line}>
        <Words bold size="xxl" colour="link">
          {priceText(listing, texts)}
        </Words>
        {drop ? (
          <Words size="s" colour="muted">
            {t('price.was', { price: formatPrice(drop.was, lang) })}
          </Words>
        ) : null}
        {qualifiers.map((text) => (
          <Tag key={text} text={text} />
        ))}
      </View>
      {price ? (
        <Words size="s" colour="muted">
          {upperFirst(priceInWords(price, lang)) + unit}
        </Words>
      ) : null}
      <WhereAndWhen listing={listing} state={state} />
    </View>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function WhereAndWhen({ listing, state }: Props) {
  const { lang, t } = useTexts();
  const { place, publishedAt } = listing;
  const confirmed = state === 'live' ? confirmedLater(listing) : null;
  return (
    <View style={styles.meta}>
      <Meta icon="map-pin" text={place.label[lang]} />
      {publishedAt ? <Meta icon="clock" text={relativeTime(publishedAt, lang)} /> : null}
      {confirmed ? (
        <Meta icon="badge-check" text={t('card.confirmed', { time: relativeTime(confirmed, lang) })} />
      ) : null}
    </View>
  );
}

function Meta({ icon, text }: { icon: string; text: string }) {
  return (
    <View style={styles.one}>
      <Icon name={icon} size={18} colour="muted" />
      <Words size="s" colour="muted">
        {text}
      </Words>
    </View>
  );
}

export function Tag({ text, icon }: { text: string; icon?: string }) {
  const colours = useColours();
  return (
    <View style={[styles.tag, { backgroundColor: colours.sunken }]}>
      {icon ? <Icon name={icon} size={16} colour="leaf" /> : null}
      <Words size="s">{text}</Words>
    </View>
  );
}

const styles = StyleSheet.create({
  head: { gap: space.xs, paddingHorizontal: space.l, paddingTop: space.l },
  line: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: space.m,
    rowGap: space.xs,
  },
  meta: { flexDirection: 'row', flexWrap: 'wrap', columnGap: space.l, rowGap: space.xs, paddingTop: space.s },
  one: { flexDirection: 'row', alignItems: 'center', gap: space.xs },
  tag: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.xs,
    paddingHorizontal: space.m,
    paddingVertical: 2,
    borderRadius: radius.pill,
  },
});
