import { Pressable, StyleSheet, View } from 'react-native';
import { radius, space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface Props<T extends string> {
  /** What is chosen here. */
  label: string;
  choices: readonly (readonly [T, string])[];
  chosen: T;
  onChoose(choice: T): void;
}

/** A few choices of which one is taken, side by side. */
export function Segments<T extends string>({ label, choices, chosen, onChoose }: Props<T>) {
  const colours = useColours();
  return (
    <View
      accessibilityRole="radiogroup"
      accessibilityLabel={label}
      style={[styles.group, { backgroundColor: colours.sunken }]}
    >
      {choices.map(([choice, text]) => {
        const isChosen = choice === chosen;
        return (
          <Pressable
            key={choice}
            accessibilityRole="radio"
            accessibilityLabel={text}
            accessibilityState={{ checked: isChosen }}
            onPress={() => onChoose(choice)}
            style={[
              styles.one,
              isChosen && { backgroundColor: colours.surface, borderColor: colours.lineStrong },
            ]}
          >
            <Words bold={isChosen} style={styles.text}>
              {text}
            </Words>
          </Pressable>
        );
      })}
    </View>
  );
}

const styles = StyleSheet.create({
  group: { flexDirection: 'row', gap: space.xs, padding: space.xs, borderRadius: radius.m },
  one: {
    flex: 1,
    minHeight: tapTarget,
    alignItems: 'center',
    justifyContent: 'center',
    paddingHorizontal: space.s,
    borderRadius: radius.s,
    borderWidth: 1,
    borderColor: 'transparent',
  },
  text: { textAlign: 'center' },
});
