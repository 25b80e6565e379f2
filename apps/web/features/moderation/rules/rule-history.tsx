'use client';

import type { RuleDetail } from '@thulubazaar/contract';
import { clockTime, formatDate } from '@thulubazaar/nepal/calendar';
import { useTexts } from '@/i18n/texts.tsx';

/** Each state that a rule had, the last first, and what it said then. */
export function RuleHistory({ rule }: { rule: RuleDetail }) {
  const { lang, t } = useTexts();
  return (
    <section aria-labelledby="history" className="mt-6">
      <h2 id="history" className="mb-2 text-lg">
        {t('rules.history')}
      </h2>
      <ol className="desk-lines">
        {rule.history.map(({ version, effect, enabled, params, note, changedBy, changedAt }) => (
          <li key={version}>
            <details>
              <summary className="min-h-11 cursor-pointer content-center">
                {t('rules.version', { version })} · {t(`rules.effect_${effect}`)} ·{' '}
                {t(enabled ? 'rules.on' : 'rules.off')} · {changedBy ?? t('rules.house')} ·{' '}
                <time dateTime={changedAt}>
                  {formatDate(new Date(changedAt), lang)}, {clockTime(new Date(changedAt), lang)}
                </time>
              </summary>
              <p className="desk-small">{note}</p>
              <pre className="max-h-80 overflow-auto whitespace-pre-wrap text-sm">
                {'terms' in params ? params.terms : JSON.stringify(params, null, 1)}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
