import { describeCard } from '@thulubazaar/catalog/describe';
import type { AdCard } from '@thulubazaar/contract';
import { shortAge } from '@thulubazaar/frontend/words/format';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { rememberPressed } from '~/data/listings.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { CardMarks } from './card-marks.tsx';
import { CategoryArt } from './category-art.tsx';
import { Heart } from './heart.tsx';
import { Price, priceText } from './price.tsx';

/** A listing in a list: what it costs, what it is, where and since when. One without a photo says so by being text. */
export function ListingCard({ listing, width }: { listing: AdCard; width: number }) {
  const colours = useColours();
  const texts = useTexts();
  const { lang } = texts;
  const { photo, title, place } = listing;
  const facts = describeCard(listing.categoryId, listing.attributes, lang).join(' · ');
  const where = place.label[lang].split(', ')[0] ?? '';
  return (
    <View style={[styles.card, { width, backgroundColor: colours.surface, borderColor: colours.line }]}>
      <Link href={{ pathname: '/listing/[slug]', params: { slug: String(listing.id) } }} asChild>
        <Pressable
          accessibilityRole="link"
          onPressIn={() => rememberPressed(listing)}
          accessibilityLabel={[title, priceText(listing, texts), facts, where].filter(Boolean).join(', ')}
          style={({ pressed }) => pressed && styles.pressed}
        >
          <View style={[styles.photo, { backgroundColor: colours.sunken }]}>
            {photo ? (
              <Photo photo={photo} width={width} alt="" style={StyleSheet.absoluteFill} />
            ) : (
              <CategoryArt categoryId={listing.categoryId} />
            )}
            <CardMarks listing={listing} />
          </View>
          <View style={styles.body}>
            <Price of={listing} />
            {facts ? (
              <Words size="s" colour="muted" numberOfLines={1}>
                {facts}
              </Words>
            ) : null}
            <Words size="s" numberOfLines={2}>
              {title}
            </Words>
            <View style={styles.where}>
              <Words size="xs" colour="muted" numberOfLines={1} style={styles.place}>
                {where}
              </Words>
              <Words size="xs" colour="muted" style={styles.age}>
                · {shortAge(listing.publishedAt, lang)}
              </Words>
            </View>
          </View>
        </Pressable>
      </Link>
      <Heart listing={listing} onPhoto style={styles.heart} />
    </View>
  );
}

const styles = StyleSheet.create({
  card: { borderRadius: radius.m, borderWidth: StyleSheet.hairlineWidth, overflow: 'hidden' },
  photo: { width: '100%', aspectRatio: 4 / 3 },
  body: { padding: space.s, gap: 2 },
  pressed: { opacity: 0.75 },
  where: { flexDirection: 'row', gap: space.xs },
  place: { flexShrink: 1 },
  age: { flexShrink: 0 },
  heart: { position: 'absolute', top: 0, right: 0 },
});
