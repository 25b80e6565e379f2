'use client';

import type { RuleKind, RuleTried } from '@thulubazaar/contract';
import { useTexts } from '@/i18n/texts.tsx';
import { Marked } from './marked.tsx';
import { ReasonText } from './reason-text.tsx';

/** What a rule would find, with examples. */
export function Tried({ kind, tried }: { kind: RuleKind; tried: RuleTried }) {
  const { lang, t } = useTexts();
  const { looked, found, byState, complete, examples } = tried;
  return (
    <section aria-labelledby="tried" className="grid gap-3">
      <h2 id="tried" className="text-lg" tabIndex={-1}>
        {t('rules.tried', { found, looked })}
      </h2>
      <p className="desk-small">
        {t('rules.triedStates', { live: byState.live, held: byState.submitted })}
        {complete ? '' : ` ${t('rules.triedCut')}`}
      </p>
      <ul className="desk-rows" aria-label={t('rules.examples')}>
        {examples.map(({ id, state, path, title, excerpt, reason }) => (
          <li key={id} className="grid gap-1 px-4 py-2">
            <p>
              {state === 'live' ? (
                <a
                  className="link inline-flex min-h-11 items-center font-semibold"
                  href={`/${lang}${path}`}
                  target="_blank"
                  rel="noopener"
                >
                  <Marked {...title} />
                </a>
              ) : (
                <span className="font-semibold">
                  <Marked {...title} />
                </span>
              )}
            </p>
            {excerpt ? (
              <p className="text-sm">
                … <Marked {...excerpt} /> …
              </p>
            ) : null}
            <p className="desk-small">
              {t(`my.state_${state}`)} · <ReasonText kind={kind} reason={reason} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
