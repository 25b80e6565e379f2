import type { AdCard } from '@thulubazaar/contract';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

const shownMilliseconds = 30 * 86_400_000;

/** By how much less than before, of a hundred, for a month; null where it does not cost less. */
function dropOf({ price, priceDrop }: AdCard): number | null {
  if (!priceDrop || price === null || Date.now() - Date.parse(priceDrop.since) > shownMilliseconds)
    return null;
  return Math.round((1 - price / priceDrop.was) * 100);
}

/** What is said on the photo of a card: that it is promised or costs less, who sells, how many photos there are. */
export function CardMarks({ listing }: { listing: AdCard }) {
  const { lang, t } = useTexts();
  const { reserved, sellerKind, verified, photoCount } = listing;
  const drop = dropOf(listing);
  const seller = sellerKind === 'shop' || sellerKind === 'dealer' ? t(`card.${sellerKind}`) : null;
  return (
    <>
      {reserved ? (
        <Mark text={t('contact.reserved')} place={styles.topLeft} />
      ) : drop === null ? null : (
        <Mark icon="arrow-down" text={`${formatNumber(drop, lang)}%`} place={styles.topLeft} />
      )}
      {seller || verified ? (
        <Mark
          icon={verified ? 'badge-check' : 'store'}
          text={seller ?? t('card.verified')}
          place={styles.bottomLeft}
        />
      ) : null}
      {photoCount > 1 ? (
        <Mark icon="camera" text={formatNumber(photoCount, lang)} place={styles.bottomRight} />
      ) : null}
    </>
  );
}

function Mark({ icon, text, place }: { icon?: string; text: string; place: object }) {
  const colours = useColours();
  return (
    <View style={[styles.mark, { backgroundColor: colours.surface }, place]}>
      {icon ? <Icon name={icon} size={14} /> : null}
      <Words size="xs">{text}</Words>
    </View>
  );
}

const styles = StyleSheet.create({
  mark: {
    position: 'absolute',
    flexDirection: 'row',
    alignItems: 'center',
    gap: 3,
    paddingHorizontal: space.s,
    borderRadius: radius.pill,
    opacity: 0.94,
  },
  topLeft: { top: space.s, left: space.s },
  bottomLeft: { bottom: space.s, left: space.s },
  bottomRight: { bottom: space.s, right: space.s },
});
