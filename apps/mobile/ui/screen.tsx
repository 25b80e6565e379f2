import { Stack } from 'expo-router';
import type { ReactNode } from 'react';
import { RefreshControl, StyleSheet, View } from 'react-native';
import { KeyboardScroll } from './keyboard.tsx';
import { OfflineLine } from './offline-line.tsx';
import { ScrollPlace, useScroll } from './scroll-place.ts';
import { space, useColours } from './theme.ts';

interface Props {
  /** Named at its head. */
  title?: string;
  children: ReactNode;
  /** Draws all anew when it is pulled down. */
  onRefresh?(): unknown;
  isRefreshing?: boolean;
  /** What it shows scrolls by itself (a list): it is given all the room, and no scroll view. */
  isList?: boolean;
  /** What stays at its foot. */
  foot?: ReactNode;
}

/** A screen: its title, that there is no line, what it shows. */
export function Screen({ title, children, onRefresh, isRefreshing = false, isList = false, foot }: Props) {
  const colours = useColours();
  const { scroll, follows } = useScroll();
  return (
    <View style={[styles.screen, { backgroundColor: colours.paper }]}>
      {title === undefined ? null : <Stack.Screen options={{ title }} />}
      <OfflineLine />
      {isList ? (
        children
      ) : (
        <KeyboardScroll
          {...follows}
          contentContainerStyle={styles.body}
          keyboardShouldPersistTaps="handled"
          refreshControl={
            onRefresh ? (
              <RefreshControl refreshing={isRefreshing} onRefresh={onRefresh} tintColor={colours.brand} />
            ) : undefined
          }
        >
          <ScrollPlace value={scroll}>{children}</ScrollPlace>
        </KeyboardScroll>
      )}
      {foot}
    </View>
  );
}

const styles = StyleSheet.create({
  screen: { flex: 1 },
  body: { paddingBottom: space.xxl, maxWidth: 760, width: '100%', alignSelf: 'center' },
});
