import type { Message } from '@thulubazaar/contract';
import { type Href, useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Note } from '~/ui/note.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

function SafetyLink() {
  const { t } = useTexts();
  const router = useRouter();
  return <Button kind="quiet" label={t('chat.tipMore')} onPress={() => router.push('/safety' as Href)} />;
}

/** What to mind with somebody who is new here. */
export function Tip() {
  const { t } = useTexts();
  return (
    <View style={styles.tip}>
      <Note icon="shield-check" text={t('chat.tip_newAccount')}>
        <SafetyLink />
      </Note>
    </View>
  );
}

/** Why a message deserves care, under it, and what to do. */
export function Warning({ reasons }: { reasons: Message['warning'] }) {
  const { t } = useTexts();
  const colours = useColours();
  return (
    <View style={[styles.warning, { backgroundColor: colours.alertSoft }]}>
      <View style={styles.head}>
        <Icon name="triangle-alert" size={20} colour="alert" />
        <Words bold colour="alert">
          {t('chat.warning')}
        </Words>
      </View>
      {reasons.map((reason) => (
        <View key={reason}>
          <Words size="s" bold colour="alert">
            {t(`chat.warning_${reason}_title`)}
          </Words>
          <Words size="s" colour="alert">
            {t(`chat.warning_${reason}_advice`)}
          </Words>
        </View>
      ))}
      <SafetyLink />
    </View>
  );
}

const styles = StyleSheet.create({
  tip: { padding: space.m },
  warning: { marginTop: space.xs, padding: space.m, borderRadius: radius.m, gap: space.s },
  head: { flexDirection: 'row', alignItems: 'center', gap: space.s },
});
