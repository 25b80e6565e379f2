import { Linking, Pressable, StyleSheet, View } from 'react-native';
import { useAppStatus } from '~/data/app-status.ts';
import { line } from '~/data/line.ts';
import { settings } from '~/device/settings.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { IconButton } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { space, tapTarget } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Words } from '~/ui/words.tsx';

/** Says, once of each, that the store has a newer version. The app goes on as it is: one that has to be had first is the gate's. */
export function UpdateLine() {
  const { t } = useTexts();
  const { update, newest, storeUrl } = useAppStatus();
  const { updateSeen } = useStore(settings);
  const { isOnline } = useStore(line);
  if (update !== 'possible' || storeUrl === null || !isOnline || newest === updateSeen) return null;
  const settle = () => settings.settle({ updateSeen: newest });
  const open = () =>
    Linking.openURL(storeUrl).then(settle, () => {
      toast.say(t('form.failed'));
    });
  return (
    <View style={styles.line}>
      <Pressable
        accessibilityRole="link"
        accessibilityLabel={`${t('app.updatePossible')} ${t('app.updateGet')}`}
        accessibilityHint={t('app.opensStore')}
        onPress={open}
        style={({ pressed }) => [styles.way, pressed && styles.faint]}
      >
        <Icon name="smartphone" size={20} colour="muted" />
        <Words size="s" colour="muted" style={styles.words}>
          {t('app.updatePossible')}{' '}
          <Words size="s" bold colour="link">
            {t('app.updateGet')}
          </Words>
        </Words>
      </Pressable>
      <IconButton icon="x" colour="muted" label={t('app.updateLater')} onPress={settle} />
    </View>
  );
}

const styles = StyleSheet.create({
  line: { flexDirection: 'row', alignItems: 'center', paddingLeft: space.m },
  way: { flex: 1, minHeight: tapTarget, flexDirection: 'row', alignItems: 'center', gap: space.s },
  words: { flex: 1 },
  faint: { opacity: 0.6 },
});
