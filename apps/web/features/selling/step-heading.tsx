'use client';

import { type Step, steps } from '@thulubazaar/frontend/drafts/step-names';
import { useEffect, useRef } from 'react';
import { useTexts } from '@/i18n/texts.tsx';

/** Where one is on the way, and what is asked here. Takes the focus when the step changes. */
export function StepHeading({ step }: { step: Step }) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const index = steps.indexOf(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [step]);
  return (
    <div className="mb-2 grid gap-2">
      <ol className="steps" aria-hidden="true">
        {steps.map((each, at) => (
          <li
            key={each}
            data-done={at < index || undefined}
            aria-current={at === index ? 'step' : undefined}
          />
        ))}
      </ol>
      <p className="text-sm text-muted">{t('post.stepOf', { number: index + 1, count: steps.length })}</p>
      <h1 ref={heading} tabIndex={-1} className="text-2xl outline-none">
        {t(`post.step_${step}`)}
      </h1>
      <p className="text-muted">{t(`post.lead_${step}`)}</p>
    </div>
  );
}
