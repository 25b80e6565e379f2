import type { ReactNode, Ref } from 'react';
import { ScrollView, type ScrollViewProps, StyleSheet, View } from 'react-native';

// A browser makes room for its keyboard by itself.

export const KeyboardPlace = ({ children }: { children: ReactNode }) => children;

export const KeyboardScroll = (props: ScrollViewProps & { ref?: Ref<ScrollView> }) => (
  <ScrollView {...props} />
);

export const KeyboardRoom = ({ children }: { children: ReactNode }) => (
  <View pointerEvents="box-none" style={styles.room}>
    {children}
  </View>
);

const styles = StyleSheet.create({ room: { flex: 1 } });
