import type { AdCard, Favourite } from '@thulubazaar/contract';
import { formatNpr } from '@thulubazaar/nepal/money';
import { useRouter } from 'expo-router';
import { Pressable, StyleSheet, View } from 'react-native';
import { Price } from '~/cards/price.tsx';
import { favourites } from '~/data/favourites.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Photo } from '~/ui/photo.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Words } from '~/ui/words.tsx';

/** A listing that is kept, on the account or on this phone. */
export interface KeptListing extends Pick<Favourite, 'adId' | 'state' | 'savedPrice'> {
  card: AdCard | null;
}

interface RowProps {
  listing: KeptListing;
  /** It was forgotten, or kept again after all. */
  onKept?(adId: number, isKept: boolean): void;
}

/** One of them: what it is, what became of it, and what has happened to its price. */
export function FavouriteRow({ listing, onKept }: RowProps) {
  const colours = useColours();
  const { lang, t } = useTexts();
  const router = useRouter();
  const { adId, card, state } = listing;
  const title = card?.title ?? t('favourites.removedText');
  const isThere = card !== null && state !== 'removed';
  const keep = async (isKept: boolean) => {
    onKept?.(adId, isKept);
    await favourites.keep({ id: adId, title }, isKept);
  };
  const forget = async () => {
    await keep(false);
    toast.say(t('favourites.forgotten'), {
      label: t('form.undo'),
      run: () => {
        keep(true).catch(() => {});
      },
    });
  };
  return (
    <View style={[styles.row, { borderColor: colours.line }]}>
      <Pressable
        accessibilityRole={isThere ? 'link' : 'text'}
        disabled={!isThere}
        onPress={() => router.push({ pathname: '/listing/[slug]', params: { slug: String(adId) } })}
        style={({ pressed }) => [styles.press, pressed && styles.pressed]}
      >
        <View style={[styles.photo, { backgroundColor: colours.sunken }]}>
          {card?.photo ? (
            <Photo photo={card.photo} width={104} alt="" style={StyleSheet.absoluteFill} />
          ) : (
            <Icon name="image" colour="muted" />
          )}
        </View>
        <View style={styles.words}>
          <State listing={listing} />
          <Words numberOfLines={2}>{title}</Words>
          {card ? <PriceNow card={card} saved={listing.savedPrice} /> : null}
          {card ? (
            <Words size="xs" colour="muted" numberOfLines={1}>
              {card.place.label[lang]}
            </Words>
          ) : null}
        </View>
      </Pressable>
      <IconButton
        icon="heart"
        filled
        colour="brand"
        label={t('favourites.forgetOf', { title })}
        onPress={() => forget().catch((error: unknown) => toast.say(problemText(error, t)))}
      />
    </View>
  );
}

function State({ listing: { card, state } }: { listing: KeptListing }) {
  const { t } = useTexts();
  if (state === 'removed' || (!card && state === 'sold')) return <Tag text={t('favourites.removed')} alert />;
  if (state === 'sold') return <Tag text={t('favourites.sold')} />;
  return card?.reserved ? <Tag text={t('contact.reserved')} /> : null;
}

function Tag({ text, alert = false, good = false }: { text: string; alert?: boolean; good?: boolean }) {
  const colours = useColours();
  const ground = alert ? colours.alertSoft : good ? colours.leafSoft : colours.sunken;
  return (
    <View style={[styles.tag, { backgroundColor: ground }]}>
      <Words size="xs" bold colour={alert ? 'alert' : good ? 'leaf' : 'ink'}>
        {text}
      </Words>
    </View>
  );
}

function PriceNow({ card, saved }: { card: AdCard; saved: number | null }) {
  const { lang, t } = useTexts();
  const changed = saved === null || card.price === null ? 0 : card.price - saved;
  const amount = formatNpr(Math.abs(changed), lang);
  return (
    <View style={styles.price}>
      <Price of={card} />
      {changed !== 0 && saved !== null ? (
        <Words size="xs" colour="muted">
          {t('favourites.was', { price: formatNpr(saved, lang) })}
        </Words>
      ) : null}
      {changed === 0 ? null : (
        <Tag good={changed < 0} text={t(changed < 0 ? 'favourites.drop' : 'favourites.rise', { amount })} />
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  row: {
    flexDirection: 'row',
    alignItems: 'center',
    paddingLeft: space.l,
    paddingRight: space.xs,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  press: { flex: 1, flexDirection: 'row', gap: space.m, paddingVertical: space.m },
  pressed: { opacity: 0.7 },
  photo: {
    width: 104,
    height: 78,
    borderRadius: radius.s,
    overflow: 'hidden',
    alignItems: 'center',
    justifyContent: 'center',
  },
  words: { flex: 1, gap: 2 },
  price: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: space.s },
  tag: { alignSelf: 'flex-start', paddingHorizontal: space.s, paddingVertical: 1, borderRadius: radius.pill },
});
