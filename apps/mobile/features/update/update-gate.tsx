import type { ReactNode } from 'react';
import { Linking } from 'react-native';
import { SafeAreaView } from 'react-native-safe-area-context';
import { useAppStatus } from '~/data/app-status.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Empty } from '~/ui/states.tsx';
import { useColours } from '~/ui/theme.ts';

/** Whoever has a version that the bazaar does not answer any more gets the newer one first. What they wrote stays on the phone. */
export function UpdateGate({ children }: { children: ReactNode }) {
  const { update, storeUrl } = useAppStatus();
  const { t } = useTexts();
  const colours = useColours();
  if (update !== 'needed') return children;
  return (
    <SafeAreaView style={{ flex: 1, backgroundColor: colours.paper }}>
      <Empty icon="smartphone" title={t('app.updateTitle')} text={t('app.updateText')}>
        {storeUrl ? (
          <Button label={t('app.update')} onPress={() => Linking.openURL(storeUrl).catch(() => {})} />
        ) : null}
      </Empty>
    </SafeAreaView>
  );
}
