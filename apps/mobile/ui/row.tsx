import type { ReactNode } from 'react';
import { Pressable, StyleSheet, Switch, View } from 'react-native';
import { Icon } from './icon.tsx';
import { space, tapTarget, useColours } from './theme.ts';
import { Words } from './words.tsx';

interface RowProps {
  label: string;
  icon?: string;
  /** A second line. */
  text?: string | undefined;
  /** At its end: a number, a mark. */
  end?: ReactNode;
  onPress?(): void;
}

/** A line of a list that leads somewhere. */
export function Row({ label, icon, text, end, onPress }: RowProps) {
  const colours = useColours();
  return (
    <Pressable
      accessibilityRole={onPress ? 'button' : 'text'}
      disabled={!onPress}
      onPress={onPress}
      style={({ pressed }) => [
        styles.row,
        { borderColor: colours.line },
        pressed && { backgroundColor: colours.sunken },
      ]}
    >
      {icon ? <Icon name={icon} colour="link" /> : null}
      <View style={styles.middle}>
        <Words>{label}</Words>
        {text ? (
          <Words size="s" colour="muted">
            {text}
          </Words>
        ) : null}
      </View>
      {end}
      {onPress ? <Icon name="chevron-right" size={20} colour="muted" /> : null}
    </Pressable>
  );
}

interface SwitchRowProps {
  label: string;
  text?: string | undefined;
  on: boolean;
  onChange(on: boolean): void;
}

/** A line of a list that is on or off. */
export function SwitchRow({ label, text, on, onChange }: SwitchRowProps) {
  const colours = useColours();
  return (
    <View style={[styles.row, { borderColor: colours.line }]}>
      <View style={styles.middle}>
        <Words>{label}</Words>
        {text ? (
          <Words size="s" colour="muted">
            {text}
          </Words>
        ) : null}
      </View>
      <Switch
        accessibilityLabel={label}
        value={on}
        onValueChange={onChange}
        trackColor={{ true: colours.brand, false: colours.lineStrong }}
        thumbColor={colours.onBrand}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  row: {
    minHeight: tapTarget + 8,
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.m,
    paddingHorizontal: space.l,
    paddingVertical: space.s,
    borderBottomWidth: StyleSheet.hairlineWidth,
  },
  middle: { flex: 1 },
});
