import { StyleSheet, Text, type TextProps } from 'react-native';
import { settings } from '~/device/settings.ts';
import { useStore } from '~/device/use-store.ts';
import type { Colour } from './colours.ts';
import { useColours } from './theme.ts';

const sizes = { xs: 12, s: 14, m: 16, l: 18, xl: 22, xxl: 28 } as const;

interface Props extends TextProps {
  size?: keyof typeof sizes;
  bold?: boolean;
  colour?: Colour;
}

/** Text. Devanagari hangs signs above and below the line and gets more room. The size grows as the phone's settings say. */
export function Words({ size = 'm', bold = false, colour = 'ink', style, ...props }: Props) {
  const colours = useColours();
  const { lang } = useStore(settings);
  const fontSize = sizes[size];
  return (
    <Text
      maxFontSizeMultiplier={2}
      {...props}
      style={[
        styles.words,
        { color: colours[colour], fontSize, lineHeight: Math.round(fontSize * (lang === 'ne' ? 1.6 : 1.4)) },
        bold && styles.bold,
        style,
      ]}
    />
  );
}

/** The heading of a screen or a part of it: screen readers jump from one to the next. */
export function Heading({ size = 'xl', ...props }: Props) {
  return <Words accessibilityRole="header" bold size={size} {...props} />;
}

const styles = StyleSheet.create({
  words: { includeFontPadding: false, flexShrink: 1 },
  bold: { fontWeight: '700' },
});
