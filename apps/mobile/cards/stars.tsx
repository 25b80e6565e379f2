import { starsText } from '@thulubazaar/frontend/words/stars-text';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from '~/ui/icon.tsx';

const all = [1, 2, 3, 4, 5] as const;

/** Of five stars so many, to the nearest. */
export function Stars({ stars }: { stars: number }) {
  const { lang, t } = useTexts();
  return (
    <View
      accessible
      accessibilityRole="image"
      accessibilityLabel={t('reviews.stars', { stars: starsText(stars, lang) })}
      style={styles.stars}
    >
      {all.map((star) => (
        <Icon
          key={star}
          name="star"
          size={16}
          colour={star <= Math.round(stars) ? 'marigold' : 'lineStrong'}
          filled={star <= Math.round(stars)}
        />
      ))}
    </View>
  );
}

const styles = StyleSheet.create({ stars: { flexDirection: 'row', gap: 2 } });
