import type { Me } from '@thulubazaar/contract';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { Consent } from '~/cards/consent.tsx';
import { openWeb } from '~/device/web-pages.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { Segments } from '~/ui/segments.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';
import type { SecondStep, SignedIn } from './calls.ts';
import { ConnectStep } from './connect-step.tsx';
import { EmailSignIn } from './email-sign-in.tsx';
import { identityNames } from './identity-names.ts';
import { NameForm } from './name-form.tsx';
import { IdentityButton, OtherWays, type Waiting } from './other-ways.tsx';
import { PhoneSignIn } from './phone-sign-in.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';

interface Props {
  /** Whoever has no name yet says one before they go on. */
  named?: boolean;
  onDone(): void;
}

/** Where signing in stands; from `entered` on the session is there. */
type Step =
  | { at: 'ways' }
  | { at: 'second'; ticket: string }
  | { at: 'name' | 'connect' | 'consent'; me: Me };

/** Signs in by phone, e-mail, passkey or an account elsewhere, or registers, then asks what is left to ask. */
export function SignIn({ named = false, onDone }: Props) {
  const { t } = useTexts();
  const [step, setStep] = useState<Step>({ at: 'ways' });
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const entered = (result: SignedIn | SecondStep) => {
    if ('ticket' in result) setStep({ at: 'second', ticket: result.ticket });
    else if (result.isNew || (named && !result.user.hasName)) setStep({ at: 'name', me: result.user });
    else afterName(result.user);
  };
  const afterName = (me: Me) => {
    if (waiting) setStep({ at: 'connect', me });
    else afterConnect(me);
  };
  const afterConnect = (me: Me) => {
    if (me.consentNeeded.length > 0) setStep({ at: 'consent', me });
    else onDone();
  };

  if (step.at === 'second')
    return (
      <SecondFactorStep ticket={step.ticket} onEntered={entered} startAgain={() => setStep({ at: 'ways' })} />
    );
  if (step.at === 'name')
    return (
      <View style={styles.all}>
        <Heading>{t('auth.welcome')}</Heading>
        <NameForm onNamed={afterName} onLater={named ? undefined : () => afterName(step.me)} />
      </View>
    );
  if (step.at === 'connect' && waiting)
    return <ConnectStep waiting={waiting} name={step.me.name} onDone={() => afterConnect(step.me)} />;
  if (step.at === 'consent')
    return (
      <View style={styles.all}>
        <Consent needed={step.me.consentNeeded} onAgreed={onDone} />
        <Button kind="quiet" label={t('auth.later')} onPress={onDone} />
      </View>
    );
  return <Ways waiting={waiting} onWaiting={setWaiting} onEntered={entered} />;
}

interface WaysProps {
  waiting: Waiting | null;
  onWaiting(waiting: Waiting): void;
  onEntered(entered: SignedIn | SecondStep): void;
}

function Ways({ waiting, onWaiting, onEntered }: WaysProps) {
  const { t } = useTexts();
  const [way, setWay] = useState<'phone' | 'email'>('phone');
  return (
    <View style={styles.all}>
      <Words>{t('auth.signInLead')}</Words>
      {waiting ? (
        <Note text={t('identity.connectLead', { provider: identityNames[waiting.provider] })}>
          <IdentityButton
            separate
            provider={waiting.provider}
            onEntered={onEntered}
            onLinkNeeded={onWaiting}
          />
        </Note>
      ) : null}
      <Segments<'phone' | 'email'>
        label={t('auth.way')}
        choices={[
          ['phone', t('auth.by_phone')],
          ['email', t('auth.by_email')],
        ]}
        chosen={way}
        onChoose={setWay}
      />
      {way === 'phone' ? <PhoneSignIn onEntered={onEntered} /> : <EmailSignIn onEntered={onEntered} />}
      <OtherWays onEntered={onEntered} onLinkNeeded={onWaiting} />
      <View>
        <Words size="s" colour="muted">
          {t('auth.agree')}
        </Words>
        <View style={styles.texts}>
          {(['terms', 'privacy'] as const).map((document) => (
            <Button
              key={document}
              kind="quiet"
              label={t(`auth.${document}`)}
              onPress={() => openWeb(`/${document}`)}
            />
          ))}
        </View>
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  all: { gap: space.l },
  texts: { flexDirection: 'row', flexWrap: 'wrap', marginLeft: -space.l },
});
