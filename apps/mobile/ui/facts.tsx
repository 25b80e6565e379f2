import { Pressable, StyleSheet, View } from 'react-native';
import { space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

export interface Fact {
  label: string;
  value: string;
  /** Below the label. */
  note?: string | undefined;
  /** It leads somewhere. */
  onPress?: (() => void) | undefined;
}

/** What is known of something, each beside its name. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const colours = useColours();
  return (
    <View>
      {facts.map(({ label, value, note, onPress }) => (
        <Pressable
          key={`${label} ${value}`}
          disabled={!onPress}
          onPress={onPress}
          accessible
          accessibilityRole={onPress ? 'link' : 'text'}
          accessibilityLabel={`${label}: ${value}`}
          style={({ pressed }) => [
            styles.fact,
            { borderColor: colours.line },
            onPress && styles.tapped,
            pressed && { backgroundColor: colours.sunken },
          ]}
        >
          <View style={styles.label}>
            <Words size="s" colour="muted">
              {label}
            </Words>
            {note ? (
              <Words size="xs" colour="muted">
                {note}
              </Words>
            ) : null}
          </View>
          <Words colour={onPress ? 'link' : 'ink'} style={styles.value}>
            {value}
          </Words>
        </Pressable>
      ))}
    </View>
  );
}

const styles = StyleSheet.create({
  fact: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingVertical: space.s,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  tapped: { minHeight: tapTarget },
  label: { flex: 2 },
  value: { flex: 3 },
});
