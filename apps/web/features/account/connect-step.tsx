'use client';

import { isRefusal } from '@thulubazaar/client';
import type { IdentityProvider, Me } from '@thulubazaar/contract';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { connectIdentity } from './accounts.ts';
import { startAddress } from './identity-buttons.tsx';
import { identityNames } from './identity-name.ts';

/** An account has the address of the provider's already: its person signs in to it first, or makes another. */
export function ConnectLead({ provider, next }: { provider: IdentityProvider; next: () => string }) {
  const { t } = useTexts();
  const name = { provider: identityNames[provider] };
  return (
    <div className="note mb-5 grid gap-2">
      <p>{t('identity.connectLead', name)}</p>
      <p>
        <a
          className="link inline-flex min-h-11 items-center"
          href={`${startAddress(provider)}?separate=1`}
          onClick={(event) => {
            event.currentTarget.search = new URLSearchParams({ separate: '1', next: next() }).toString();
          }}
        >
          {t('identity.separate', name)}
        </a>
      </p>
    </div>
  );
}

/** Whoever has just signed in says that the two are theirs. */
export function ConnectStep({
  provider,
  me,
  onDone,
  onSignInAgain,
}: {
  provider: IdentityProvider;
  me: Me;
  onDone(): void;
  /** They signed in too long ago to change how they do. */
  onSignInAgain(): void;
}) {
  const { t } = useTexts();
  const name = { provider: identityNames[provider] };
  const { busy, problem, onSubmit } = useSubmit(async () => {
    try {
      await connectIdentity();
    } catch (error) {
      if (isRefusal(error, 'POST /api/auth/me/identities/waiting', 'sign_in_again')) return onSignInAgain();
      throw error;
    }
    onDone();
  });
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl">{t('identity.connectTitle', name)}</h1>
      <p>{t('identity.connectText', { ...name, name: me.name })}</p>
      <FormProblem>{problem}</FormProblem>
      <SubmitButton busy={busy} onClick={onSubmit}>
        {t('identity.connect', name)}
      </SubmitButton>
      <button type="button" className="btn btn-quiet" onClick={onDone}>
        {t('identity.notNow')}
      </button>
    </div>
  );
}
