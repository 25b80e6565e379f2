'use client';

import { useTexts } from '@/i18n/texts.tsx';
import { identityNames } from './identity-name.ts';
import type { CameBack } from './use-came-back.ts';

/** Why somebody has come back from a provider without what they set out for. */
export function IdentityProblem({ cameBack }: { cameBack: CameBack | null }) {
  const { t } = useTexts();
  if (!cameBack?.problem || !cameBack.provider) return null;
  return (
    <p className="note note-alert mb-5" role="alert">
      {t(`identity.${cameBack.problem}`, { provider: identityNames[cameBack.provider] })}
    </p>
  );
}
