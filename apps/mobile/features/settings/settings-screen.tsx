import Constants from 'expo-constants';
import { type Href, useRouter } from 'expo-router';
import type { ReactNode } from 'react';
import { StyleSheet, View } from 'react-native';
import { seen } from '~/data/seen.ts';
import { session } from '~/data/session.ts';
import { settings, type Theme } from '~/device/settings.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Row, SwitchRow } from '~/ui/row.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Segments } from '~/ui/segments.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Heading, Words } from '~/ui/words.tsx';

/** How this phone is settled, whoever is signed in. */
export function SettingsScreen({ waiting }: { waiting?: ReactNode }) {
  const { t } = useTexts();
  const router = useRouter();
  const { lang, theme, lowData } = useStore(settings);
  const { me } = useStore(session);
  return (
    <Screen title={t('settings.title')}>
      <Part title={t('settings.language')}>
        <Segments<'ne' | 'en'>
          label={t('settings.language')}
          choices={[
            ['ne', 'नेपाली'],
            ['en', 'English'],
          ]}
          chosen={lang}
          onChoose={(chosen) => settings.settle({ lang: chosen })}
        />
      </Part>
      <Part title={t('settings.theme')}>
        <Segments<Theme>
          label={t('settings.theme')}
          choices={[
            ['system', t('settings.theme_system')],
            ['light', t('settings.theme_light')],
            ['dark', t('settings.theme_dark')],
          ]}
          chosen={theme}
          onChoose={(chosen) => settings.settle({ theme: chosen })}
        />
      </Part>
      <View style={styles.rows}>
        <SwitchRow
          label={t('settings.lowData')}
          text={t('settings.lowDataText')}
          on={lowData}
          onChange={(on) => settings.settle({ lowData: on })}
        />
        {me ? (
          <Row
            icon="bell"
            label={t('settings.notifications')}
            onPress={() => router.push('/notifications/settings' as Href)}
          />
        ) : null}
      </View>
      {waiting}
      <Kept />
      <Words size="s" colour="muted" style={styles.version}>
        {t('settings.version', { release: Constants.expoConfig?.version ?? '' })}
      </Words>
    </Screen>
  );
}

/** What anybody who holds the phone finds on it, and how it goes. */
function Kept() {
  const { t } = useTexts();
  const { cards } = useStore(seen);
  return (
    <Part title={t('settings.kept')}>
      <Words>{t('settings.keptSeen', { count: cards.length })}</Words>
      <Words size="s" colour="muted">
        {t('settings.keptText')}
      </Words>
      {cards.length > 0 ? (
        <Button
          kind="secondary"
          icon="trash-2"
          label={t('settings.forget')}
          onPress={async () => {
            await seen.forget();
            toast.say(t('settings.forgotten'));
          }}
        />
      ) : null}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={styles.part}>
      <Heading size="m">{title}</Heading>
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  part: { paddingHorizontal: space.l, paddingTop: space.l, gap: space.s },
  rows: { paddingTop: space.l },
  version: { padding: space.l, paddingTop: space.xl, textAlign: 'center' },
});
