import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { Heading, Words } from '~/ui/words.tsx';
import { connectIdentity } from './calls.ts';
import { identityNames } from './identity-names.ts';
import type { Waiting } from './other-ways.tsx';

interface Props {
  waiting: Waiting;
  /** Of the person who has just signed in. */
  name: string;
  onDone(): void;
}

/** Whoever has just signed in says that the two accounts are theirs. */
export function ConnectStep({ waiting: { provider, ticket }, name, onDone }: Props) {
  const { t } = useTexts();
  const words = { provider: identityNames[provider] };
  const { busy, problem, submit } = useSubmit(async () => {
    await connectIdentity(ticket);
    onDone();
  });
  return (
    <View style={styles.step}>
      <Heading>{t('identity.connectTitle', words)}</Heading>
      <Words>{t('identity.connectText', { ...words, name })}</Words>
      <Note alert text={problem} />
      <Button label={t('identity.connect', words)} busy={busy} onPress={submit} />
      <Button kind="quiet" label={t('identity.notNow')} onPress={onDone} />
    </View>
  );
}

const styles = StyleSheet.create({ step: { gap: space.l } });
