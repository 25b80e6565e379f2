import { useQuery } from '@tanstack/react-query';
import type { IdentityProvider, Me } from '@thulubazaar/contract';
import { identityProviders, longestPassword } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { api } from '~/data/api.ts';
import { queries } from '~/data/queries.ts';
import { askProvider, offeredHere } from '~/device/identities.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { Row } from '~/ui/row.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { toast } from '~/ui/toast.tsx';
import { useSubmit } from '~/ui/use-submit.ts';
import { Bleed } from './bleed.tsx';
import { askForNonce } from './calls.ts';
import { ContactChange } from './contact-change.tsx';
import { identityNames } from './identity-names.ts';
import { Part } from './part.tsx';
import { changePassword, waysKey } from './profile-calls.ts';

type Way = 'phone' | 'email' | 'password';

/** What one signs in by, which nobody else sees. */
export function WaysPart({ me }: { me: Me }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<Way | null>(null);
  // A password goes with an address, which comes first.
  const ways: Way[] = me.email ? ['phone', 'email', 'password'] : ['phone', 'email'];
  const saved = () => {
    setOpen(null);
    toast.say(t('profile.waySaved'));
  };
  const shownOf = (way: Way) =>
    way === 'password' ? (me.hasPassword ? t('profile.passwordSet') : null) : me[way];
  return (
    <Part title={t('profile.ways')} hint={t('profile.waysHint')}>
      <Bleed>
        {ways.map((way) => (
          <Row
            key={way}
            label={t(`profile.${way}`)}
            text={shownOf(way) ?? t('profile.none')}
            onPress={() => setOpen(way)}
          />
        ))}
        <Identities />
      </Bleed>
      <Sheet isOpen={open !== null} title={open ? t(`profile.${open}`) : ''} onClose={() => setOpen(null)}>
        {open === 'password' ? (
          <PasswordChange hasPassword={me.hasPassword} onSaved={saved} />
        ) : open ? (
          <ContactChange kind={open} onSaved={saved} />
        ) : null}
      </Sheet>
    </Part>
  );
}

function PasswordChange({ hasPassword, onSaved }: { hasPassword: boolean; onSaved(): void }) {
  const { t } = useTexts();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const { busy, problem, errors, submit } = useSubmit(
    async () => {
      await changePassword(hasPassword ? { current, password } : { password });
      onSaved();
    },
    { wrong_credentials: 'current' },
  );
  const shared = { secureTextEntry: true, autoCapitalize: 'none', maxLength: longestPassword } as const;
  return (
    <>
      {hasPassword ? (
        <Field
          {...shared}
          label={t('profile.currentPassword')}
          hint={t('profile.currentPasswordHint')}
          error={errors.current}
          value={current}
          onChangeText={setCurrent}
          autoComplete="current-password"
        />
      ) : null}
      <Field
        {...shared}
        label={t('auth.newPassword')}
        hint={t('auth.newPasswordHint')}
        error={errors.password}
        value={password}
        onChangeText={setPassword}
        autoComplete="new-password"
        textContentType="newPassword"
      />
      <Note alert text={problem} />
      <Button label={t('profile.savePassword')} busy={busy} onPress={submit} />
    </>
  );
}

/** Accounts elsewhere that one signs in with: those that are connected, and those this phone can connect. */
function Identities() {
  const { t } = useTexts();
  const { data } = useQuery({
    queryKey: waysKey,
    queryFn: ({ signal }) => api('GET /api/auth/me/ways', { signal }),
  });
  const [chosen, setChosen] = useState<IdentityProvider | null>(null);
  const known = data?.identities ?? [];
  const offered = offeredHere(data?.offered ?? []);
  const shown = identityProviders.filter(
    (provider) => offered.includes(provider) || known.some((each) => each.provider === provider),
  );
  const identity = known.find(({ provider }) => provider === chosen);
  const name = { provider: chosen ? identityNames[chosen] : '' };
  const { busy, problem, submit } = useSubmit(async () => {
    if (!chosen) return;
    if (identity) await api('DELETE /api/auth/me/identities/{id}', { params: { id: identity.id } });
    else {
      const nonce = await askForNonce();
      const given = await askProvider(chosen, nonce);
      if (!given) return;
      const { idToken } = given;
      await api('POST /api/auth/me/identities', { body: { provider: chosen, idToken, nonce } });
    }
    toast.say(t(identity ? 'identity.removed' : 'identity.connected', name));
    setChosen(null);
    queries.invalidateQueries({ queryKey: waysKey });
  });
  return (
    <>
      {shown.map((provider) => (
        <Row
          key={provider}
          label={identityNames[provider]}
          text={
            known.some((each) => each.provider === provider) ? t('identity.isConnected') : t('profile.none')
          }
          onPress={() => setChosen(provider)}
        />
      ))}
      <Sheet isOpen={chosen !== null} title={name.provider} onClose={() => setChosen(null)}>
        <Note alert text={problem} />
        <Button
          kind={identity ? 'danger' : 'primary'}
          label={t(identity ? 'identity.disconnectNamed' : 'identity.connect', name)}
          busy={busy}
          onPress={submit}
        />
      </Sheet>
    </>
  );
}
