import Constants from 'expo-constants';
import { type Href, useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Row } from '~/ui/row.tsx';
import { Screen } from '~/ui/screen.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';

const texts = ['about', 'help', 'safety', 'terms', 'privacy', 'contact'] as const;

/** What this app is, and the texts around it. */
export function AboutScreen() {
  const { t } = useTexts();
  const router = useRouter();
  return (
    <Screen title={t('about.title')}>
      <View style={styles.head}>
        <Heading>{t('site.name')}</Heading>
        <Words colour="muted">{t('site.tagline')}</Words>
        <Words size="s" colour="muted">
          {t('settings.version', { release: Constants.expoConfig?.version ?? '' })}
        </Words>
      </View>
      {texts.map((name) => (
        <Row
          key={name}
          label={t(`shell.${name}`)}
          onPress={() => router.push((name === 'about' ? '/about-us' : `/${name}`) as Href)}
        />
      ))}
      <Row label={t('shell.credits')} text={t('about.opensWeb')} onPress={() => openWeb('/credits')} />
      <View style={styles.head}>
        <Heading size="m">{t('about.licences')}</Heading>
        <Words size="s" colour="muted">
          {t('about.licencesText')}
        </Words>
      </View>
    </Screen>
  );
}

const styles = StyleSheet.create({ head: { padding: space.l, gap: space.xs } });
