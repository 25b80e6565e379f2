import { ApiError } from '@thulubazaar/client';
import { longestRecoveryCode } from '@thulubazaar/contract/limits';
import { useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { type SignedIn, signInBySecondFactor } from './calls.ts';
import { CodeField } from './code-step.tsx';

interface Props {
  /** What the first step came with. */
  ticket: string;
  onEntered(entered: SignedIn): void;
  startAgain(): void;
}

/** Asks for the code of the authenticator app, or for a recovery code where the app is lost. */
export function SecondFactorStep({ ticket, onEntered, startAgain }: Props) {
  const { t } = useTexts();
  const [isApp, setApp] = useState(true);
  const [code, setCode] = useState('');
  const [isOver, setOver] = useState(false);
  const { busy, problem, errors, submit, reset } = useSubmit(
    async () => {
      try {
        onEntered(await signInBySecondFactor(ticket, isApp ? { code } : { recoveryCode: code }));
      } catch (error) {
        if (error instanceof ApiError && error.code === 'second_factor_over') setOver(true);
        throw error;
      }
    },
    { wrong_code: 'code' },
  );
  // Nothing is left to decide once the sixth digit is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the code becomes whole, and only then
  useEffect(() => {
    if (isApp && code.length === 6) submit();
  }, [code]);
  const error = errors.code ?? errors.recoveryCode;
  return (
    <View style={styles.form}>
      {isApp ? (
        <CodeField
          key="app"
          label={t('auth.appCode')}
          hint={t('auth.appCodeHint')}
          value={code}
          onChange={setCode}
          error={error}
        />
      ) : (
        <Field
          key="recovery"
          label={t('auth.recoveryCode')}
          hint={t('auth.recoveryCodeHint')}
          error={error}
          value={code}
          onChangeText={setCode}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect={false}
          spellCheck={false}
          maxLength={longestRecoveryCode}
          autoFocus
          onSubmitEditing={submit}
        />
      )}
      <Note alert text={problem} />
      {isOver ? null : <Button label={t('auth.signIn')} busy={busy} onPress={submit} />}
      <Button
        kind="quiet"
        label={t(isApp ? 'auth.useRecoveryCode' : 'auth.useApp')}
        onPress={() => {
          setCode('');
          reset();
          setApp(!isApp);
        }}
      />
      <Button kind="quiet" label={t('auth.startAgain')} onPress={startAgain} />
      <Button kind="quiet" label={t('auth.lostBoth')} onPress={() => openWeb('/recover')} />
    </View>
  );
}

const styles = StyleSheet.create({ form: { gap: space.l } });
