import { describeAttributes, describePrice } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import { sentAttributes } from '@thulubazaar/catalog/typed';
import { fittingAttributes } from '@thulubazaar/catalog/validate';
import type { Category } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { PhotoItem } from '@thulubazaar/frontend/photos/photo-item';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import { Image } from 'expo-image';
import { ScrollView, StyleSheet, View } from 'react-native';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';

interface Props {
  values: DraftValues;
  photos: readonly PhotoItem[];
  categories: Category[];
}

/** What a listing asks, as it will stand on its page. */
export function priceOf({ askPrice, price, priceUnit }: DraftValues, { lang, t }: Texts): string {
  const paisa = askPrice ? null : parseNpr(price);
  if (paisa === null) return t('price.onRequest');
  if (paisa === 0) return t('price.free');
  const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
  return `${formatNpr(paisa, lang)}${unit}`;
}

/** The listing as buyers will see it. */
export function Preview({ values, photos, categories }: Props) {
  const colours = useColours();
  const texts = useTexts();
  const { lang, t } = texts;
  const { me } = useStore(session);
  const { categoryId, attributes } = values;
  const said = fittingAttributes(categoryId, sentAttributes(categoryId, attributes));
  const category = categoryId ? findCategory(categories, categoryId)?.category.name[lang] : undefined;
  const facts = [
    ...describeAttributes(categoryId ?? '', said, lang),
    ...(category ? [{ label: t('listing.category'), value: category }] : []),
    ...(values.place ? [{ label: t('listing.place'), value: values.place.label[lang] }] : []),
  ];
  const ofPrice = values.askPrice ? [] : describePrice(categoryId ?? '', said, lang);
  return (
    <View style={[styles.card, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      <Photos photos={photos.filter(({ state }) => state !== 'failed')} />
      <View style={styles.body}>
        <Heading>{values.title || t('post.noTitle')}</Heading>
        <Words bold size="xl" colour="link">
          {priceOf(values, texts)}
        </Words>
        {ofPrice.length > 0 ? <Words size="s">{ofPrice.join(' · ')}</Words> : null}
        {facts.map(({ label, value }) => (
          <View key={label} style={[styles.fact, { borderColor: colours.line }]}>
            <Words size="s" colour="muted" style={styles.label}>
              {label}
            </Words>
            <Words size="s" style={styles.value}>
              {value}
            </Words>
          </View>
        ))}
        <Heading size="l">{t('listing.description')}</Heading>
        <Words>{values.description}</Words>
        {me?.hasName ? (
          <View style={styles.seller}>
            <Icon name="user-round" colour="brand" />
            <Words bold>{me.name}</Words>
          </View>
        ) : null}
      </View>
    </View>
  );
}

const photoWidth = 264;

function Photos({ photos }: { photos: readonly PhotoItem[] }) {
  const colours = useColours();
  const { t } = useTexts();
  if (photos.length === 0)
    return (
      <View style={[styles.none, { backgroundColor: colours.sunken }]}>
        <Icon name="image" colour="muted" />
        <Words size="s" colour="muted">
          {t('post.noPhotos')}
        </Words>
      </View>
    );
  return (
    <ScrollView horizontal accessibilityLabel={t('listing.photos')} contentContainerStyle={styles.photos}>
      {photos.map(({ key, preview, photo }, index) => {
        const alt = t('post.photoNumber', { number: index + 1 });
        if (preview)
          return <Image key={key} source={{ uri: preview }} accessibilityLabel={alt} style={styles.photo} />;
        return photo ? (
          <Photo key={key} photo={photo} width={photoWidth} alt={alt} style={styles.photo} />
        ) : (
          <View key={key} style={[styles.photo, styles.none, { backgroundColor: colours.sunken }]}>
            <Words size="s" colour="muted">
              {t('post.processing')}
            </Words>
          </View>
        );
      })}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  card: { borderWidth: StyleSheet.hairlineWidth, borderRadius: radius.m, overflow: 'hidden' },
  body: { padding: space.l, gap: space.s },
  photos: { gap: 2 },
  photo: { width: photoWidth, aspectRatio: 4 / 3 },
  none: { minHeight: 96, alignItems: 'center', justifyContent: 'center', gap: space.s, padding: space.m },
  fact: {
    flexDirection: 'row',
    flexWrap: 'wrap',
    gap: space.s,
    paddingVertical: space.xs,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  label: { width: 128 },
  value: { flex: 1, minWidth: 120 },
  seller: { flexDirection: 'row', alignItems: 'center', gap: space.s, paddingTop: space.s },
});
