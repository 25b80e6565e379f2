import type { Message } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import type { Translate } from '@thulubazaar/messages/create-translate';
import { useState } from 'react';
import { Modal, Pressable, StyleSheet, View } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { PrivatePhoto } from '~/ui/private-photo.tsx';
import { radius, space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

const longestSide = 240;

export function qrText({ kind, label, network }: Message['qr'][number], t: Translate): string {
  if (kind === 'link') return t('chat.qr_link', { label });
  if (kind === 'text') return t('chat.qr_text', { label });
  return network ? t('chat.qr_paymentBy', { label, network }) : t('chat.qr_payment', { label });
}

interface Props {
  message: Message;
  /** Of whoever sent it. */
  name: string;
}

/** A photo, and what codes in it lead to; pressed it is as large as the screen. */
export function PhotoMessage({ message: { photo, qr, mine }, name }: Props) {
  const { t } = useTexts();
  const { top } = useSafeAreaInsets();
  const [isLarge, setLarge] = useState(false);
  if (!photo) return <Words>{t('chat.photo')}</Words>;
  const scale = longestSide / Math.max(photo.width, photo.height);
  const size = { width: Math.round(photo.width * scale), height: Math.round(photo.height * scale) };
  const alt = mine ? t('chat.photoMine') : t('chat.photoFrom', { name });
  return (
    <View style={styles.all}>
      <Pressable accessibilityRole="imagebutton" accessibilityLabel={alt} onPress={() => setLarge(true)}>
        <PrivatePhoto
          address={photoUrl(photo, 640)}
          alt={alt}
          placeholder={{ thumbhash: photo.thumbhash }}
          style={[styles.photo, size]}
        />
      </Pressable>
      {qr.map((code) => (
        <View key={code.label} style={styles.qr}>
          <Icon name="qr-code" size={18} />
          <Words size="s" style={styles.words}>
            {qrText(code, t)}
          </Words>
        </View>
      ))}
      <Modal visible={isLarge} transparent animationType="fade" onRequestClose={() => setLarge(false)}>
        <View style={styles.large}>
          <PrivatePhoto
            address={photoUrl(photo, 1280)}
            alt={alt}
            contentFit="contain"
            style={StyleSheet.absoluteFill}
          />
          <IconButton
            icon="x"
            label={t('form.close')}
            onPress={() => setLarge(false)}
            colour="paper"
            style={{ ...styles.close, top: top + space.s }}
          />
        </View>
      </Modal>
    </View>
  );
}

const styles = StyleSheet.create({
  all: { gap: space.s },
  photo: { borderRadius: radius.s },
  qr: { flexDirection: 'row', gap: space.s, maxWidth: longestSide },
  words: { flex: 1 },
  large: { flex: 1, backgroundColor: '#000' },
  close: { position: 'absolute', right: space.s, backgroundColor: '#0008', borderRadius: radius.pill },
});
