import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';

/** A part of the profile, with its name and what it is for. */
export function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <View style={styles.part}>
      <Heading size="l">{title}</Heading>
      {hint ? (
        <Words size="s" colour="muted">
          {hint}
        </Words>
      ) : null}
      {children}
    </View>
  );
}

const styles = StyleSheet.create({ part: { padding: space.l, paddingBottom: space.m, gap: space.m } });
