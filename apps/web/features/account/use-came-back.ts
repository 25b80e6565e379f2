'use client';

import type { IdentityProvider } from '@thulubazaar/contract';
import { identityProviders } from '@thulubazaar/contract/limits';
import { useEffect, useState } from 'react';

const problems = [
  'cancelled',
  'expired',
  'failed',
  'unavailable',
  'too_many',
  'taken',
  'blocked',
  'way_exists',
  'sign_in_again',
  'closed',
] as const;

/** With what somebody has come back from a provider, as the address of the page says it. */
export interface CameBack {
  problem: (typeof problems)[number] | undefined;
  provider: IdentityProvider | undefined;
  /** Whose account is to be connected with the one here that has its address. */
  connect: IdentityProvider | undefined;
  /** Whose account has been connected. */
  connected: IdentityProvider | undefined;
}

function readCameBack(search: string): CameBack {
  const said = new URLSearchParams(search);
  const provider = (name: string) => identityProviders.find((each) => each === said.get(name));
  return {
    problem: problems.find((each) => each === said.get('problem')),
    provider: provider('provider'),
    connect: provider('connect'),
    connected: provider('connected'),
  };
}

/** Read once the page runs; null before. What it says is said once: the address is as it was before afterwards. */
export function useCameBack({ forget = false } = {}): CameBack | null {
  const [cameBack, setCameBack] = useState<CameBack | null>(null);
  useEffect(() => {
    setCameBack(readCameBack(location.search));
    if (forget && location.search) history.replaceState(history.state, '', location.pathname);
  }, [forget]);
  return cameBack;
}
