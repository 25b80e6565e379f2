import type { Chat } from '@thulubazaar/frontend/chat/chat';
import type { Unsent } from '@thulubazaar/frontend/outbox/entries';
import { formatNpr } from '@thulubazaar/nepal/money';
import { Image } from 'expo-image';
import { useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { line } from '~/data/line.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';
import { bubble } from './bubble.ts';

/** A message that is on its way, or cannot go. */
export function UnsentItem({ chat, entry }: { chat: Chat; entry: Unsent }) {
  const colours = useColours();
  const { t } = useTexts();
  const { isOnline } = useStore(line);
  const { clientId, problem } = entry;
  return (
    <View style={[bubble.item, bubble.mine]}>
      <View
        style={[bubble.bubble, styles.unsent, { backgroundColor: colours.mine, borderColor: colours.line }]}
      >
        <Content entry={entry} />
        <View style={bubble.foot}>
          <Icon
            name={problem === null ? 'clock' : 'triangle-alert'}
            size={16}
            colour={problem === null ? 'onMine' : 'alert'}
          />
        </View>
      </View>
      {problem === null ? (
        <Words size="xs" colour="muted">
          {t(isOnline ? 'chat.sending' : 'chat.waiting')}
        </Words>
      ) : (
        <View style={styles.failed} accessibilityRole="alert">
          <Words size="s" colour="alert">
            {t('chat.failed')} {problem}
          </Words>
          <View style={styles.buttons}>
            <Button kind="secondary" label={t('chat.retry')} onPress={() => chat.outbox.retry(clientId)} />
            <Button kind="danger" label={t('chat.drop')} onPress={() => chat.outbox.drop(clientId)} />
          </View>
        </View>
      )}
    </View>
  );
}

function Content({ entry }: { entry: Unsent }) {
  const { lang } = useTexts();
  if (entry.kind === 'photo') return <OwnPhoto blob={entry.photo.blob} />;
  if (entry.kind === 'offer')
    return (
      <Words bold size="xl" colour="onMine">
        {formatNpr(entry.amount, lang)}
      </Words>
    );
  return <Words colour="onMine">{entry.text}</Words>;
}

/** A photo from the phone's own memory, until the server has it. */
function OwnPhoto({ blob }: { blob: Blob & { uri?: string } }) {
  const { t } = useTexts();
  const [address, setAddress] = useState(/^file:/.test(blob.uri ?? '') ? blob.uri : undefined);
  useEffect(() => {
    // In a browser its name is no address.
    if (/^file:/.test(blob.uri ?? '')) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return (
    <Image
      source={address ? { uri: address } : null}
      contentFit="cover"
      accessibilityLabel={t('chat.photoMine')}
      style={styles.photo}
    />
  );
}

const styles = StyleSheet.create({
  unsent: { opacity: 0.8 },
  failed: { gap: space.s, alignItems: 'flex-end' },
  buttons: { flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'flex-end', gap: space.s },
  photo: { width: 220, height: 165, borderRadius: radius.s },
});
