'use client';

import { ApiError } from '@thulubazaar/client';
import type { Proof } from '@thulubazaar/contract';
import { useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';

interface Proving {
  /** True while the work is done. */
  checking: boolean;
  /** Asks for a code; where the API wants work for it first, does that and asks again. */
  prove<T>(ask: (proved: { proof?: Proof }) => Promise<T>): Promise<T>;
}

/** Does what the API asks a browser for when very many codes are sent to its network. What it takes is loaded then. */
export function useProof(): Proving {
  const [checking, setChecking] = useState(false);
  async function prove<T>(ask: (proved: { proof?: Proof }) => Promise<T>): Promise<T> {
    try {
      return await ask({});
    } catch (error) {
      if (!(error instanceof ApiError && error.challenge)) throw error;
      setChecking(true);
      try {
        const { solve } = await import('./solve-proof.ts');
        const proof = await solve(error.challenge);
        if (!proof) throw error;
        return await ask({ proof });
      } finally {
        setChecking(false);
      }
    }
  }
  return { checking, prove };
}

/** Says why it takes longer than usual. */
export function ProofNote({ checking }: { checking: boolean }) {
  const { t } = useTexts();
  return (
    <p role="status" className={checking ? 'note' : ''}>
      {checking ? t('auth.checking') : ''}
    </p>
  );
}
