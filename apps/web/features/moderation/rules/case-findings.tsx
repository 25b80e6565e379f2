'use client';

import type { RuleFinding } from '@thulubazaar/contract';
import { useTexts } from '@/i18n/texts.tsx';
import { ReasonText } from './reason-text.tsx';
import { ruleName } from './rule-name.ts';

/** What rules found in the listing of a case, and why. */
export function CaseFindings({ findings }: { findings: readonly RuleFinding[] }) {
  const { t } = useTexts();
  if (findings.length === 0) return null;
  return (
    <ul className="desk-lines mb-3" aria-label={t('rules.findings')}>
      {findings.map(({ code, kind, effect, reason }) => (
        <li key={code}>
          <span className="tag tag-plain">{t(`rules.effect_${effect}`)}</span> {ruleName(code, t)}:{' '}
          <strong dir="auto">
            <ReasonText kind={kind} reason={reason} />
          </strong>
        </li>
      ))}
    </ul>
  );
}
