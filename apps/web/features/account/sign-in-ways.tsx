'use client';

import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '@thulubazaar/contract';
import { useEffect, useRef, useState } from 'react';
import { FormProblem } from '@/forms/submit-button.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { sessionsQuery, useMe, useSetMe } from './account-data.ts';
import { ContactChange } from './contact-change.tsx';
import { identityNames } from './identity-name.ts';
import { IdentityProblem } from './identity-problem.tsx';
import { IdentityRows } from './identity-rows.tsx';
import { PasskeyList } from './passkey-list.tsx';
import { PasswordChange } from './password-change.tsx';
import { useCameBack } from './use-came-back.ts';

type Way = 'phone' | 'email' | 'password';

/** What one signs in by, which nobody else sees: numbers and addresses, each with a form that changes it, accounts elsewhere, passkeys. */
export function SignInWays() {
  const { t } = useTexts();
  const me = useMe();
  const setMe = useSetMe();
  const kept = useQueryClient();
  const [open, setOpen] = useState<Way | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const cameBack = useCameBack({ forget: true });
  const connected = cameBack?.connected;
  useEffect(() => {
    if (connected) setSaid(t('identity.connected', { provider: identityNames[connected] }));
  }, [connected, t]);
  // A password goes with an address, which comes first.
  const ways: Way[] = me.email ? ['phone', 'email', 'password'] : ['phone', 'email'];
  return (
    <section aria-labelledby="sign-in-ways" className="grid gap-3">
      <h2 id="sign-in-ways" className="text-lg">
        {t('profile.ways')}
      </h2>
      <p className="text-muted">{t('profile.waysHint')}</p>
      <p role="status" className={said ? 'note' : ''}>
        {said}
      </p>
      <IdentityProblem cameBack={cameBack} />
      <FormProblem>{failure ? problemOf(failure, t) : ''}</FormProblem>
      <ul className="grid gap-2">
        {ways.map((way) => (
          <WayRow
            key={way}
            way={way}
            me={me}
            open={open === way}
            toggle={() => {
              setSaid('');
              setOpen(open === way ? null : way);
            }}
            onSaved={(changed) => {
              setMe(changed);
              setOpen(way === 'email' && !changed.hasPassword ? 'password' : null);
              setSaid(t('profile.waySaved'));
              // All other sessions have ended with it.
              kept.invalidateQueries(sessionsQuery);
            }}
          />
        ))}
        <IdentityRows
          say={(sentence) => {
            setFailure(null);
            setSaid(sentence);
          }}
          fail={(error) => {
            setSaid('');
            setFailure(error);
          }}
        />
      </ul>
      <PasskeyList />
    </section>
  );
}

interface RowProps {
  way: Way;
  me: Me;
  open: boolean;
  toggle(): void;
  onSaved(me: Me): void;
}

function WayRow({ way, me, open, toggle, onSaved }: RowProps) {
  const { t } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const label = t(`profile.${way}`);
  const value = way === 'password' ? (me.hasPassword ? t('profile.passwordSet') : null) : me[way];
  const action = t(open ? 'profile.cancel' : value ? 'profile.change' : 'profile.add');
  function saved(changed: Me) {
    // The form goes, and the focus with it.
    button.current?.focus();
    onSaved(changed);
  }
  return (
    <li className="panel grid gap-3 px-4 py-2">
      <div className="flex items-center justify-between gap-4">
        <p className="min-w-0">
          <span className="block text-sm text-muted">{label}</span>
          <span className="font-semibold break-all">{value ?? t('profile.none')}</span>
        </p>
        <button
          ref={button}
          type="button"
          className="btn btn-quiet flex-none"
          aria-label={`${action}: ${label}`}
          aria-expanded={open}
          onClick={toggle}
        >
          {action}
        </button>
      </div>
      {open ? (
        <div className="pb-2">
          {way === 'password' ? (
            <PasswordChange me={me} onSaved={saved} />
          ) : (
            <ContactChange kind={way} onSaved={saved} />
          )}
        </div>
      ) : null}
    </li>
  );
}
