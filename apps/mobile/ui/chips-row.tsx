import type { ReactNode } from 'react';
import { ScrollView, StyleSheet } from 'react-native';
import { space } from './theme.ts';

/** Chips in one row that scrolls sideways, out to the edges of the screen. */
export function ChipsRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ScrollView
      horizontal
      accessibilityLabel={label}
      showsHorizontalScrollIndicator={false}
      keyboardShouldPersistTaps="handled"
      style={styles.row}
      contentContainerStyle={styles.chips}
    >
      {children}
    </ScrollView>
  );
}

const styles = StyleSheet.create({
  row: { flexGrow: 0, marginHorizontal: -space.m },
  chips: { flexDirection: 'row', gap: space.s, paddingHorizontal: space.m, paddingVertical: 4 },
});
