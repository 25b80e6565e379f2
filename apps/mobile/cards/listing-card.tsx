import { describeCard } from '@thulubazaar/catalog/describe';
import type { AdCard } from '@thulubazaar/contract';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { Link } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { CardMarks } from './card-marks.tsx';
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
          accessibilityLabel={[title, priceText(listing, texts), facts, where].filter(Boolean).join(', ')}
          style={({ pressed }) => pressed && styles.pressed}
        >
          <View style={[styles.photo, { backgroundColor: colours.sunken }]}>
            {photo ? <Photo photo={photo} width={width} alt="" style={StyleSheet.absoluteFill} /> : null}
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
            <Words size="xs" colour="muted" numberOfLines={1}>
              {where} · {relativeTime(listing.publishedAt, lang)}
            </Words>
          </View>
        </Pressable>
      </Link>
      <Heart listing={listing} style={{ ...styles.heart, backgroundColor: colours.surface }} />
    </View>
  );
}

const styles = StyleSheet.create({
  card: { borderRadius: radius.m, borderWidth: StyleSheet.hairlineWidth, overflow: 'hidden' },
  photo: { width: '100%', aspectRatio: 4 / 3 },
  body: { padding: space.s, gap: 2 },
  pressed: { opacity: 0.75 },
  heart: { position: 'absolute', top: space.xs, right: space.xs, borderRadius: radius.pill, opacity: 0.92 },
});
