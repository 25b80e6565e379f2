import { longestPassword } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import {
  type CodeSent,
  registerByEmail,
  type SecondStep,
  type SignedIn,
  sendEmailCode,
  signInByEmail,
} from './calls.ts';
import { CodeField, ResendButton } from './code-step.tsx';
import { ContactField } from './contact-field.tsx';
import { ProofNote, useProof } from './use-proof.tsx';

interface Props {
  onEntered(entered: SignedIn | SecondStep): void;
}

/** Signs in by e-mail and password; registers, or sets a new password, by a code sent to the address. */
export function EmailSignIn({ onEntered }: Props) {
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<'password' | 'address' | 'code'>('password');
  const [sent, setSent] = useState<CodeSent>({ expiresIn: 0, resendIn: 30 });
  const typed = { email, setEmail };
  if (step === 'password')
    return <PasswordForm {...typed} onEntered={onEntered} forgot={() => setStep('address')} />;
  if (step === 'code')
    return <NewPasswordForm email={email} sent={sent} setSent={setSent} onEntered={onEntered} />;
  return (
    <AddressForm
      {...typed}
      onSent={(answer) => {
        setSent(answer);
        setStep('code');
      }}
      back={() => setStep('password')}
    />
  );
}

interface EmailProps {
  email: string;
  setEmail(email: string): void;
}

function PasswordForm({ email, setEmail, onEntered, forgot }: EmailProps & Props & { forgot(): void }) {
  const { t } = useTexts();
  const [password, setPassword] = useState('');
  const { busy, problem, errors, submit } = useSubmit(
    async () => onEntered(await signInByEmail(email, password)),
    { wrong_credentials: 'password' },
  );
  return (
    <View style={styles.form}>
      <ContactField kind="email" value={email} onChange={setEmail} error={errors.email} />
      <Field
        label={t('auth.password')}
        error={errors.password}
        value={password}
        onChangeText={setPassword}
        secureTextEntry
        autoComplete="current-password"
        textContentType="password"
        autoCapitalize="none"
        maxLength={longestPassword}
        onSubmitEditing={submit}
      />
      <Note alert text={problem} />
      <Button label={t('auth.signIn')} busy={busy} onPress={submit} />
      <Button kind="quiet" label={t('auth.forgot')} onPress={forgot} />
    </View>
  );
}

interface AddressProps extends EmailProps {
  onSent(sent: CodeSent): void;
  back(): void;
}

function AddressForm({ email, setEmail, onSent, back }: AddressProps) {
  const { t } = useTexts();
  const { checking, prove } = useProof();
  const { busy, problem, errors, submit } = useSubmit(async () =>
    onSent(await prove((proved) => sendEmailCode(email, proved))),
  );
  return (
    <View style={styles.form}>
      <Words>{t('auth.emailCodeLead')}</Words>
      <ContactField
        kind="email"
        value={email}
        onChange={setEmail}
        error={errors.email}
        onSubmitEditing={submit}
      />
      <ProofNote checking={checking} />
      <Note alert text={problem} />
      <Button label={t('auth.sendEmailCode')} busy={busy} onPress={submit} />
      <Button kind="quiet" label={t('auth.havePassword')} onPress={back} />
    </View>
  );
}

interface NewPasswordProps extends Props {
  email: string;
  sent: CodeSent;
  setSent(sent: CodeSent): void;
}

function NewPasswordForm({ email, sent, setSent, onEntered }: NewPasswordProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const save = useSubmit(async () => onEntered(await registerByEmail({ email, code, password })), {
    wrong_code: 'code',
  });
  const { checking, prove } = useProof();
  const again = useSubmit(async () => setSent(await prove((proved) => sendEmailCode(email, proved))));
  return (
    <View style={styles.form}>
      <Words>
        {t('auth.codeSentTo')} <Words bold>{email}</Words>
      </Words>
      <CodeField value={code} onChange={setCode} error={save.errors.code} />
      <Field
        label={t('auth.newPassword')}
        hint={t('auth.newPasswordHint')}
        error={save.errors.password}
        value={password}
        onChangeText={setPassword}
        secureTextEntry
        autoComplete="new-password"
        textContentType="newPassword"
        autoCapitalize="none"
        maxLength={longestPassword}
        onSubmitEditing={save.submit}
      />
      <ProofNote checking={checking} />
      <Note alert text={save.problem || again.problem} />
      <Button label={t('auth.savePassword')} busy={save.busy} onPress={save.submit} />
      <ResendButton sent={sent} resend={again.submit} />
    </View>
  );
}

const styles = StyleSheet.create({ form: { gap: space.l } });
