import { clockTime } from '@thulubazaar/nepal/calendar';
import { StyleSheet, View } from 'react-native';
import { line } from '~/data/line.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Icon } from './icon.tsx';
import { space, useColours } from './theme.ts';
import { Words } from './words.tsx';

/** Says that there is no line, and from when what is shown is. */
export function OfflineLine() {
  const colours = useColours();
  const { lang, t } = useTexts();
  const { isOnline, lastHeard } = useStore(line);
  if (isOnline) return null;
  return (
    <View style={[styles.line, { backgroundColor: colours.alertSoft }]} accessibilityLiveRegion="polite">
      <Icon name="wifi-off" size={18} colour="alert" />
      <Words size="s" colour="alert">
        {lastHeard ? t('line.offline', { time: clockTime(lastHeard, lang) }) : t('form.offlineKept')}
      </Words>
    </View>
  );
}

const styles = StyleSheet.create({
  line: {
    flexDirection: 'row',
    alignItems: 'center',
    gap: space.s,
    paddingHorizontal: space.l,
    paddingVertical: space.s,
  },
});
