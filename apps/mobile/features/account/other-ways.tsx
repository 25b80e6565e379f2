import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { IdentityProvider } from '@thulubazaar/contract';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { askProvider, offeredHere } from '~/device/identities.ts';
import { askPasskey, knowsPasskeys } from '~/device/passkeys.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { useSubmit } from '~/ui/use-submit.ts';
import {
  askForNonce,
  askForPasskey,
  type SecondStep,
  type SignedIn,
  signInByIdentity,
  signInByPasskey,
} from './calls.ts';
import { identityNames } from './identity-names.ts';

/** An account here has the e-mail address of the provider's already: it waits until its person has signed in. */
export interface Waiting {
  provider: IdentityProvider;
  ticket: string;
}

interface Props {
  onEntered(entered: SignedIn | SecondStep): void;
  onLinkNeeded(waiting: Waiting): void;
}

/** Signs in by what opens the phone, or by an account elsewhere; what this phone or the bazaar has not is not offered. */
export function OtherWays({ onEntered, onLinkNeeded }: Props) {
  const { data } = useQuery({
    queryKey: ['identity-providers'],
    queryFn: ({ signal }) => api('GET /api/auth/oidc', { signal }),
    staleTime: 60 * 60_000,
    meta: { keep: true },
  });
  return (
    <View style={styles.ways}>
      {knowsPasskeys() ? <PasskeyButton onEntered={onEntered} /> : null}
      {offeredHere(data?.items ?? []).map((provider) => (
        <IdentityButton
          key={provider}
          provider={provider}
          onEntered={onEntered}
          onLinkNeeded={onLinkNeeded}
        />
      ))}
    </View>
  );
}

function PasskeyButton({ onEntered }: Pick<Props, 'onEntered'>) {
  const { t } = useTexts();
  const { busy, problem, submit } = useSubmit(async () => {
    const credential = await askPasskey(await askForPasskey());
    onEntered(await signInByPasskey(credential as Parameters<typeof signInByPasskey>[0]));
  });
  return (
    <>
      <Button kind="secondary" icon="key-round" label={t('auth.passkey')} busy={busy} onPress={submit} />
      <Note alert text={problem} />
    </>
  );
}

interface IdentityProps extends Props {
  provider: IdentityProvider;
  /** Another account is made, though one has the address already. */
  separate?: boolean;
}

export function IdentityButton({ provider, separate = false, onEntered, onLinkNeeded }: IdentityProps) {
  const { t } = useTexts();
  const name = { provider: identityNames[provider] };
  const { busy, problem, submit } = useSubmit(async () => {
    const nonce = await askForNonce();
    const given = await askProvider(provider, nonce);
    // Whoever closed the sheet knows that.
    if (!given) return;
    try {
      onEntered(await signInByIdentity(provider, { ...given, nonce, separate }));
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'link_needed' && error.ticket)) throw error;
      onLinkNeeded({ provider, ticket: error.ticket });
    }
  });
  return (
    <>
      <Button
        kind={separate ? 'quiet' : 'secondary'}
        label={t(separate ? 'identity.separate' : 'auth.continueWith', name)}
        busy={busy}
        onPress={submit}
      />
      <Note alert text={problem} />
    </>
  );
}

const styles = StyleSheet.create({ ways: { gap: space.m } });
