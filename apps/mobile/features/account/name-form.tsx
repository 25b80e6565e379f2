import type { Me } from '@thulubazaar/contract';
import { longestName } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { updateMe } from './calls.ts';

interface Props {
  onNamed(me: Me): void;
  /** Without it one has to say a name. */
  onLater?: (() => void) | undefined;
}

/** Asks what others are to call a person. */
export function NameForm({ onNamed, onLater }: Props) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const { busy, problem, errors, submit } = useSubmit(async () => onNamed(await updateMe({ name })));
  return (
    <View style={styles.form}>
      <Field
        label={t('auth.name')}
        hint={t('auth.nameHint')}
        error={errors.name}
        value={name}
        onChangeText={setName}
        autoComplete="name"
        textContentType="name"
        maxLength={longestName}
        autoFocus
        onSubmitEditing={submit}
      />
      <Note alert text={problem} />
      <Button label={t('auth.saveName')} busy={busy} onPress={submit} />
      {onLater ? <Button kind="quiet" label={t('auth.later')} onPress={onLater} /> : null}
    </View>
  );
}

const styles = StyleSheet.create({ form: { gap: space.l } });
