import { ApiError } from '@thulubazaar/client';
import { useEffect, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { type CodeSent, type SecondStep, type SignedIn, sendPhoneCode, signInByPhone } from './calls.ts';
import { CodeField, ResendButton } from './code-step.tsx';
import { ContactField } from './contact-field.tsx';
import { ProofNote, useProof } from './use-proof.tsx';

interface Props {
  onEntered(entered: SignedIn | SecondStep): void;
}

/** Registers or signs in: the number, then the code that came by SMS. */
export function PhoneSignIn({ onEntered }: Props) {
  const [phone, setPhone] = useState('');
  const [sent, setSent] = useState<CodeSent | null>(null);
  if (!sent) return <NumberForm phone={phone} setPhone={setPhone} onSent={setSent} />;
  return (
    <CodeForm
      phone={phone}
      sent={sent}
      onSent={setSent}
      onEntered={onEntered}
      changeNumber={() => setSent(null)}
    />
  );
}

interface NumberProps {
  phone: string;
  setPhone(phone: string): void;
  onSent(sent: CodeSent): void;
}

function NumberForm({ phone, setPhone, onSent }: NumberProps) {
  const { t } = useTexts();
  const { checking, prove } = useProof();
  const { busy, problem, errors, submit } = useSubmit(async () =>
    onSent(await prove((proved) => sendPhoneCode(phone, proved))),
  );
  return (
    <View style={styles.form}>
      <ContactField
        kind="phone"
        value={phone}
        onChange={setPhone}
        error={errors.phone}
        onSubmitEditing={submit}
      />
      <ProofNote checking={checking} />
      <Note alert text={problem} />
      <Button label={t('auth.sendCode')} busy={busy} onPress={submit} />
    </View>
  );
}

interface CodeProps extends Props {
  phone: string;
  sent: CodeSent;
  onSent(sent: CodeSent): void;
  changeNumber(): void;
}

function CodeForm({ phone, sent, onSent, onEntered, changeNumber }: CodeProps) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const [isUnused, setUnused] = useState(false);
  const check = useSubmit(
    async () => {
      try {
        onEntered(await signInByPhone(phone, code, isUnused));
      } catch (error) {
        if (error instanceof ApiError && error.code === 'account_unused') setUnused(true);
        throw error;
      }
    },
    { wrong_code: 'code' },
  );
  const { checking, prove } = useProof();
  const again = useSubmit(async () => {
    onSent(await prove((proved) => sendPhoneCode(phone, proved)));
    setCode('');
    check.reset();
  });
  // Nothing is left to decide once the sixth digit is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the code becomes whole, and only then
  useEffect(() => {
    if (code.length === 6) check.submit();
  }, [code]);
  return (
    <View style={styles.form}>
      <View style={styles.sentTo}>
        <Words>{t('auth.codeSentTo')}</Words>
        <Words bold>{phone}</Words>
        <Button kind="quiet" label={t('auth.changeNumber')} onPress={changeNumber} />
      </View>
      <CodeField isSms value={code} onChange={setCode} error={check.errors.code} />
      <ProofNote checking={checking} />
      <Note alert text={check.problem || again.problem} />
      {isUnused ? (
        <Note text={t('auth.unusedText')}>
          <Button kind="quiet" label={t('auth.lostAccount')} onPress={() => openWeb('/recover')} />
        </Note>
      ) : null}
      <Button
        label={t(isUnused ? 'auth.startNew' : 'auth.continue')}
        busy={check.busy}
        disabled={code.length < 6}
        onPress={check.submit}
      />
      <ResendButton sent={sent} resend={again.submit} />
    </View>
  );
}

const styles = StyleSheet.create({
  form: { gap: space.l },
  sentTo: { flexDirection: 'row', flexWrap: 'wrap', alignItems: 'center', columnGap: space.s },
});
