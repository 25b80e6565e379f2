import type { ReactNode } from 'react';
import { Modal, Pressable, ScrollView, StyleSheet, useWindowDimensions, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from './button.tsx';
import { KeyboardRoom } from './keyboard.tsx';
import { radius, space, useColours } from './theme.ts';
import { Heading } from './words.tsx';

interface Props {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
  /** What stays at its foot while the rest scrolls: the button that ends it. */
  foot?: ReactNode;
}

/** What comes up from below over the screen, and goes by its cross, by what is beside it, and by the phone's way back. */
export function Sheet({ title, isOpen, onClose, children, foot }: Props) {
  const colours = useColours();
  const { t } = useTexts();
  const { bottom } = useSafeAreaInsets();
  const { height } = useWindowDimensions();
  return (
    <Modal visible={isOpen} transparent animationType="slide" onRequestClose={onClose}>
      <Pressable
        style={styles.beside}
        onPress={onClose}
        accessibilityLabel={t('form.close')}
        accessibilityRole="button"
      />
      <KeyboardRoom>
        <View
          accessibilityViewIsModal
          style={[
            styles.sheet,
            { backgroundColor: colours.surface, maxHeight: height * 0.88, paddingBottom: bottom + space.m },
          ]}
        >
          <View style={styles.head}>
            <Heading size="l" style={styles.title}>
              {title}
            </Heading>
            <IconButton icon="x" label={t('form.close')} onPress={onClose} />
          </View>
          <ScrollView contentContainerStyle={styles.body} keyboardShouldPersistTaps="handled">
            {children}
          </ScrollView>
          {foot ? <View style={styles.foot}>{foot}</View> : null}
        </View>
      </KeyboardRoom>
    </Modal>
  );
}

const styles = StyleSheet.create({
  beside: { position: 'absolute', top: 0, bottom: 0, left: 0, right: 0, backgroundColor: '#0008' },
  // With the keyboard up there is less room than it may take.
  sheet: { flexShrink: 1, marginTop: 'auto', borderTopLeftRadius: radius.l, borderTopRightRadius: radius.l },
  head: { flexDirection: 'row', alignItems: 'center', paddingLeft: space.l, paddingRight: space.xs },
  title: { flex: 1, paddingVertical: space.m },
  body: { paddingHorizontal: space.l, paddingBottom: space.l, gap: space.m },
  foot: { paddingHorizontal: space.l, paddingTop: space.s },
});
