import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { space } from '~/ui/theme.ts';

/** Rows reach from edge to edge: they have their own distance from it. */
export function Bleed({ children }: { children: ReactNode }) {
  return <View style={styles.bleed}>{children}</View>;
}

const styles = StyleSheet.create({ bleed: { marginHorizontal: -space.l } });
