import type { SellerCard } from '@thulubazaar/contract';
import { formatDate, formatMonth } from '@thulubazaar/frontend/words/format';
import { starsText } from '@thulubazaar/frontend/words/stars-text';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Avatar } from '~/ui/avatar.tsx';
import { Icon } from '~/ui/icon.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { Stars } from './stars.tsx';

const photoSize = 56;

/** Who sells, with what is known of them: what others say, how much was sold, how soon they answer, since when they are here. */
export function SellerHeading({ seller }: { seller: SellerCard }) {
  const { lang, t } = useTexts();
  const facts = [
    t('seller.joined', { month: formatMonth(seller.joinedAt, lang) }),
    seller.sold ? t('seller.sold', { count: seller.sold }) : '',
    seller.answersWithin ? t(`seller.answers_${seller.answersWithin}`) : '',
  ].filter(Boolean);
  return (
    <View style={styles.heading}>
      <Avatar
        photo={seller.photo}
        size={photoSize}
        icon={seller.kind === 'shop' || seller.dealer ? 'store' : 'user-round'}
      />
      <View style={styles.words}>
        <Heading size="l">{seller.name}</Heading>
        <Words size="s" colour="muted">
          {t(seller.dealer ? 'seller.dealer' : `seller.kind_${seller.kind}`)}
        </Words>
        {seller.verifiedAt ? (
          <Mark
            text={`${t(seller.kind === 'shop' ? 'seller.shopVerified' : 'seller.personVerified')}, ${formatDate(seller.verifiedAt, lang)}`}
          />
        ) : null}
        {seller.phoneVerified ? <Mark text={t('seller.phoneVerified')} /> : null}
        {seller.rating ? (
          <View style={styles.rating}>
            <Stars stars={seller.rating.average} />
            <Words size="s" colour="muted">
              {t('seller.rating', {
                average: starsText(seller.rating.average, lang),
                count: seller.rating.count,
              })}
            </Words>
          </View>
        ) : null}
        {facts.map((fact) => (
          <Words key={fact} size="s" colour="muted">
            {fact}
          </Words>
        ))}
      </View>
    </View>
  );
}

function Mark({ text }: { text: string }) {
  return (
    <View style={styles.mark}>
      <Icon name="badge-check" size={16} colour="leaf" />
      <Words size="s" colour="leaf" style={styles.shrink}>
        {text}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  heading: { flexDirection: 'row', gap: space.m },
  words: { flex: 1, gap: 2 },
  rating: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: space.s },
  mark: { flexDirection: 'row', alignItems: 'center', gap: space.xs },
  shrink: { flexShrink: 1 },
});
