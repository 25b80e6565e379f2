import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { space } from '~/ui/theme.ts';
import { Heading } from '~/ui/words.tsx';

/** A part of the screen of a listing, with its heading. */
export function Part({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <View style={styles.part}>
      {title ? <Heading size="l">{title}</Heading> : null}
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  part: { gap: space.s, paddingHorizontal: space.l, paddingTop: space.xl },
});
