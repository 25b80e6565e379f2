import { formatNumber } from '@thulubazaar/nepal/digits';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { radius, space, useColours } from './theme.ts';
import { Words } from './words.tsx';

const most = 99;

/** How many, in a few digits: more than a hundred is many. */
export function badgeText(count: number, lang: 'en' | 'ne'): string {
  return count > most ? `${formatNumber(most, lang)}+` : formatNumber(count, lang);
}

interface Props {
  count: number;
  /** How many of what, for who hears it. */
  label: string;
}

/** How many wait; nothing where none does. */
export function Badge({ count, label }: Props) {
  const colours = useColours();
  const { lang } = useTexts();
  if (count === 0) return null;
  return (
    <View accessible accessibilityLabel={label} style={[styles.badge, { backgroundColor: colours.brand }]}>
      <Words size="xs" bold colour="onBrand">
        {badgeText(count, lang)}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  badge: {
    minWidth: 24,
    alignItems: 'center',
    paddingHorizontal: space.s,
    paddingVertical: 1,
    borderRadius: radius.pill,
  },
});
