'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Identity, IdentityProvider } from '@thulubazaar/contract';
import { identityProviders } from '@thulubazaar/contract/limits';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { useTexts } from '@/i18n/texts.tsx';
import { waysQuery } from './account-data.ts';
import { removeIdentity, startLinking } from './accounts.ts';
import { IdentityIcon } from './identity-icon.tsx';
import { identityNames } from './identity-name.ts';

interface Props {
  /** What has been done is said, or why it has not. */
  say(said: string): void;
  fail(error: unknown): void;
}

/** The accounts elsewhere that one can sign in with, connected or to be connected. */
export function IdentityRows({ say, fail }: Props) {
  const { lang, t } = useTexts();
  const kept = useQueryClient();
  const { data: ways } = useQuery(waysQuery);
  const connect = useMutation({
    mutationFn: async (provider: IdentityProvider) => location.assign(await startLinking(provider, lang)),
    onError: fail,
  });
  const disconnect = useMutation({
    mutationFn: ({ id }: Identity) => removeIdentity(id),
    onSuccess: (_nothing, { provider }) => {
      say(t('identity.removed', { provider: identityNames[provider] }));
      kept.invalidateQueries(waysQuery);
    },
    onError: fail,
  });
  if (!ways) return null;
  const { identities, offered } = ways;
  const shown = identityProviders.filter(
    (provider) => offered.includes(provider) || identities.some((each) => each.provider === provider),
  );
  return shown.map((provider) => (
    <IdentityRow
      key={provider}
      provider={provider}
      identity={identities.find((each) => each.provider === provider)}
      busy={connect.isPending || disconnect.isPending}
      connect={() => connect.mutate(provider)}
      disconnect={(identity) => disconnect.mutate(identity)}
    />
  ));
}

interface RowProps {
  provider: IdentityProvider;
  identity: Identity | undefined;
  busy: boolean;
  connect(): void;
  disconnect(identity: Identity): void;
}

function IdentityRow({ provider, identity, busy, connect, disconnect }: RowProps) {
  const { lang, t } = useTexts();
  const name = { provider: identityNames[provider] };
  const when = (time: string) => relativeTime(new Date(time), new Date(), lang);
  return (
    <li className="panel flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
      <p className="min-w-0">
        <span className="flex items-center gap-2 text-sm text-muted">
          <IdentityIcon provider={provider} />
          {name.provider}
        </span>
        <span className="font-semibold">{identity ? t('identity.isConnected') : t('profile.none')}</span>
        {identity?.lastUsedAt ? (
          <span className="block text-sm text-muted">
            {t('profile.lastUsed', { time: when(identity.lastUsedAt) })}
          </span>
        ) : null}
      </p>
      {identity ? (
        <button
          type="button"
          className="btn btn-danger flex-none"
          aria-label={t('identity.disconnectNamed', name)}
          disabled={busy}
          onClick={() => disconnect(identity)}
        >
          {t('identity.disconnect')}
        </button>
      ) : (
        <button
          type="button"
          className="btn btn-quiet flex-none"
          aria-label={t('identity.connect', name)}
          disabled={busy}
          onClick={connect}
        >
          {t('identity.connectShort')}
        </button>
      )}
    </li>
  );
}
