import type { Me } from '@thulubazaar/contract';
import { formatBothDates } from '@thulubazaar/frontend/words/format';
import { StyleSheet, View } from 'react-native';
import { Consent } from '~/cards/consent.tsx';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';

/** What stands in one's way here: a restriction, that one has left, texts to agree to. */
export function Standing({ me }: { me: Me }) {
  const { lang, t } = useTexts();
  const { restriction, away, consentNeeded } = me;
  if (restriction.state === 'none' && !away && consentNeeded.length === 0) return null;
  const until = restriction.until ? formatBothDates(restriction.until, lang) : '';
  return (
    <View style={styles.all}>
      {restriction.state === 'none' ? null : (
        <Note
          alert
          text={
            restriction.state === 'suspended'
              ? t('restricted.suspended', { date: until })
              : t('restricted.banned')
          }
        >
          <Button kind="quiet" label={t('form.restrictedLink')} onPress={() => openWeb('/decisions')} />
        </Note>
      )}
      {away ? (
        <Note alert text={t('restricted.awayTitle')}>
          <Button kind="quiet" label={t('restricted.comeBack')} onPress={() => openWeb('/profile')} />
        </Note>
      ) : null}
      <Consent needed={consentNeeded} />
    </View>
  );
}

const styles = StyleSheet.create({ all: { paddingHorizontal: space.l, gap: space.m } });
