import { Pressable, StyleSheet } from 'react-native';
import { Icon } from './icon.tsx';
import { radius, space, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Props {
  label: string;
  /** It is chosen. */
  on?: boolean;
  icon?: string;
  /** It goes when it is pressed: a cross says so. */
  removable?: boolean;
  onPress(): void;
  /** What pressing does, where the label alone does not say it. */
  hint?: string;
}

/** A small choice beside others: a filter, a facet, what a search was understood to mean. */
export function Chip({ label, on = false, icon, removable = false, onPress, hint }: Props) {
  const colours = useColours();
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={label}
      accessibilityHint={hint ?? ''}
      accessibilityState={{ selected: on }}
      hitSlop={4}
      onPress={onPress}
      style={({ pressed }) => [
        styles.chip,
        {
          backgroundColor: on ? colours.brand : colours.surface,
          borderColor: on ? colours.brand : colours.lineStrong,
        },
        pressed && styles.pressed,
      ]}
    >
      {icon ? <Icon name={icon} size={18} colour={on ? 'onBrand' : 'muted'} /> : null}
      <Words size="s" colour={on ? 'onBrand' : 'ink'} numberOfLines={2}>
        {label}
      </Words>
      {removable ? <Icon name="x" size={16} colour={on ? 'onBrand' : 'muted'} /> : null}
    </Pressable>
  );
}

const styles = StyleSheet.create({
  chip: {
    minHeight: 40,
    // With large letters a long one has a second line, and is not cut by the edge of the screen.
    maxWidth: '100%',
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.xs,
    paddingHorizontal: space.m,
    borderRadius: radius.pill,
    borderWidth: 1,
  },
  pressed: { opacity: 0.6 },
});
