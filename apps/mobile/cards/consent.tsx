import type { Me } from '@thulubazaar/contract';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';

interface Props {
  needed: Me['consentNeeded'];
  onAgreed?(): void;
}

/** Asks to agree to texts that are new; everything else goes on meanwhile. */
export function Consent({ needed, onAgreed }: Props) {
  const { t } = useTexts();
  const { busy, problem, submit } = useSubmit(async () => {
    await session.know(await api('POST /api/me/consents', { body: { documents: needed } }));
    onAgreed?.();
  });
  const [only] = needed;
  if (!only) return null;
  return (
    <Note
      icon="info"
      text={t(needed.length === 1 ? `restricted.consent_${only.document}` : 'restricted.consent_both')}
    >
      <Note alert text={problem} />
      <View style={styles.buttons}>
        {needed.map(({ document }) => (
          <Button
            key={document}
            kind="secondary"
            label={t(`auth.${document}`)}
            onPress={() => openWeb(`/${document}`)}
          />
        ))}
        <Button label={t('restricted.consentAgree')} busy={busy} onPress={submit} />
      </View>
    </Note>
  );
}

const styles = StyleSheet.create({ buttons: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s } });
