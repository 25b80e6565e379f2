import { Pressable, StyleSheet, View } from 'react-native';
import { Icon } from './icon.tsx';
import { radius, space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Props {
  icon: string;
  label: string;
  hint?: string;
  /** It takes something away. */
  danger?: boolean;
  disabled?: boolean;
  onChoose(): void;
}

/** One of the things that can be done, in a sheet. */
export function Choice({ icon, label, hint, danger = false, disabled = false, onChoose }: Props) {
  const colours = useColours();
  const ink = danger ? 'alert' : 'ink';
  return (
    <Pressable
      accessibilityRole="button"
      accessibilityLabel={label}
      accessibilityHint={hint ?? ''}
      accessibilityState={{ disabled }}
      disabled={disabled}
      onPress={onChoose}
      style={({ pressed }) => [
        styles.choice,
        pressed && { backgroundColor: colours.sunken },
        disabled && styles.off,
      ]}
    >
      <Icon name={icon} colour={ink} />
      <View style={styles.words}>
        <Words colour={ink}>{label}</Words>
        {hint ? (
          <Words size="s" colour="muted">
            {hint}
          </Words>
        ) : null}
      </View>
    </Pressable>
  );
}

const styles = StyleSheet.create({
  choice: {
    minHeight: tapTarget,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingVertical: space.s,
    paddingHorizontal: space.xs,
    borderRadius: radius.s,
  },
  words: { flex: 1 },
  off: { opacity: 0.5 },
});
