'use client';

import { useQuery } from '@tanstack/react-query';
import type { IdentityProvider } from '@thulubazaar/contract';
import type { MouseEvent } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { providersQuery } from './account-data.ts';
import { IdentityIcon } from './identity-icon.tsx';
import { identityNames } from './identity-name.ts';

/** Where a browser sets out to a provider, and comes back to `next`. */
export function startAddress(provider: IdentityProvider): string {
  return `/api/auth/oidc/${provider}/start`;
}

const here = () => location.pathname + location.search + location.hash;

/** Signs in or registers with an account of whoever the site is connected with; nothing where it is with nobody. */
export function IdentityButtons({ next = here }: { next?: (() => string) | undefined }) {
  const { lang, t } = useTexts();
  const { data: providers } = useQuery(providersQuery);
  if (!providers?.length) return null;
  // The page may have moved on since it was drawn.
  const setOut = (event: MouseEvent<HTMLAnchorElement>) => {
    event.currentTarget.search = new URLSearchParams({ next: next() }).toString();
  };
  return (
    <ul className="grid gap-2">
      {providers.map((provider) => (
        <li key={provider}>
          <a
            className="btn btn-quiet w-full"
            href={`${startAddress(provider)}?next=/${lang}/my`}
            onClick={setOut}
          >
            <IdentityIcon provider={provider} />
            {t('auth.continueWith', { provider: identityNames[provider] })}
          </a>
        </li>
      ))}
    </ul>
  );
}
