import { ApiError } from '@thulubazaar/client';
import { useState } from 'react';
import { useTexts } from '~/i18n/texts.ts';
import { Note } from '~/ui/note.tsx';
import type { Proved } from './calls.ts';
import { solve } from './solve-proof.ts';

interface Proving {
  /** True while the work is done. */
  checking: boolean;
  /** Asks for a code; where the API wants work for it first, does that and asks again. */
  prove<T>(ask: (proved: Proved) => Promise<T>): Promise<T>;
}

/** Does what the API asks a phone for when very many codes are sent to its network. */
export function useProof(): Proving {
  const [checking, setChecking] = useState(false);
  async function prove<T>(ask: (proved: Proved) => Promise<T>): Promise<T> {
    try {
      return await ask({});
    } catch (error) {
      if (!(error instanceof ApiError && error.challenge)) throw error;
      setChecking(true);
      try {
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
  return checking ? <Note icon="shield-check" text={t('auth.checking')} /> : null;
}
