import type { ReactNode, Ref } from 'react';
import { type ScrollView, type ScrollViewProps, StyleSheet } from 'react-native';
import {
  KeyboardAvoidingView,
  KeyboardAwareScrollView,
  type KeyboardAwareScrollViewRef,
  KeyboardProvider,
} from 'react-native-keyboard-controller';

/** Follows the keyboard for all screens; once, around them. */
export function KeyboardPlace({ children }: { children: ReactNode }) {
  return <KeyboardProvider>{children}</KeyboardProvider>;
}

/** Scrolls, and keeps the field that is written in above the keyboard. */
export function KeyboardScroll({ ref, ...props }: ScrollViewProps & { ref?: Ref<ScrollView> }) {
  // It is a scroll view that knows of the keyboard as well.
  const scrollView = ref as Ref<KeyboardAwareScrollViewRef>;
  return <KeyboardAwareScrollView ref={scrollView} bottomOffset={24} {...props} />;
}

/** Leaves the keyboard its room: what is at the foot stands on it. */
export function KeyboardRoom({ children }: { children: ReactNode }) {
  return (
    <KeyboardAvoidingView behavior="padding" automaticOffset pointerEvents="box-none" style={styles.room}>
      {children}
    </KeyboardAvoidingView>
  );
}

const styles = StyleSheet.create({ room: { flex: 1 } });
