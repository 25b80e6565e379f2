import {
  ActivityIndicator,
  Pressable,
  type PressableProps,
  StyleSheet,
  View,
  type ViewStyle,
} from 'react-native';
import type { Colour } from './colours.ts';
import { Icon } from './icon.tsx';
import { radius, space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

type Kind = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<Kind, { ground?: Colour; ink: Colour; edge?: Colour }> = {
  primary: { ground: 'brand', ink: 'onBrand' },
  secondary: { ground: 'surface', ink: 'ink', edge: 'lineStrong' },
  quiet: { ink: 'link' },
  danger: { ground: 'alertSoft', ink: 'alert' },
};

interface ButtonProps extends Omit<PressableProps, 'children' | 'style'> {
  label: string;
  kind?: Kind;
  icon?: string;
  /** Something is under way: pressing again does nothing. */
  busy?: boolean;
  /** As wide as what surrounds it. */
  wide?: boolean;
  style?: ViewStyle;
}

export function Button({
  label,
  kind = 'primary',
  icon,
  busy = false,
  wide = false,
  disabled,
  style,
  ...props
}: ButtonProps) {
  const colours = useColours();
  const { ground, ink, edge } = looks[kind];
  const isOff = disabled === true || busy;
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={label}
      accessibilityState={{ disabled: isOff, busy }}
      disabled={isOff}
      {...props}
      style={({ pressed }) => [
        styles.button,
        ground && { backgroundColor: colours[ground] },
        edge && { borderColor: colours[edge], borderWidth: 1 },
        wide && styles.wide,
        (pressed || isOff) && styles.faint,
        style,
      ]}
    >
      {busy ? (
        <ActivityIndicator color={colours[ink]} />
      ) : icon ? (
        <Icon name={icon} size={20} colour={ink} />
      ) : null}
      <Words bold colour={ink} style={styles.label}>
        {label}
      </Words>
    </Pressable>
  );
}

interface IconButtonProps extends Omit<PressableProps, 'children' | 'style'> {
  icon: string;
  /** What it does, for who hears the screen. */
  label: string;
  colour?: Colour;
  filled?: boolean;
  /** What it stands on, where that is a photo: less is seen than is hit. */
  disc?: Colour;
  style?: ViewStyle;
}

export function IconButton({
  icon,
  label,
  colour = 'ink',
  filled = false,
  disc,
  style,
  ...props
}: IconButtonProps) {
  const colours = useColours();
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={label}
      {...props}
      style={({ pressed }) => [styles.iconButton, pressed && styles.faint, style]}
    >
      <View style={disc && [styles.disc, { backgroundColor: colours[disc] }]}>
        <Icon name={icon} size={disc ? 20 : 24} colour={colour} filled={filled} />
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  button: {
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    justifyContent: 'center',
    gap: space.s,
    paddingHorizontal: space.l,
    paddingVertical: space.s,
    borderRadius: radius.m,
  },
  wide: { alignSelf: 'stretch' },
  label: { textAlign: 'center' },
  faint: { opacity: 0.6 },
  disc: {
    width: 36,
    height: 36,
    borderRadius: 18,
    alignItems: 'center',
    justifyContent: 'center',
    opacity: 0.94,
  },
  iconButton: { width: tapTarget, height: tapTarget, alignItems: 'center', justifyContent: 'center' },
});
