'use client';

import { type Step, steps } from '@thulubazaar/frontend/drafts/step-names';
import { useCallback, useEffect, useRef, useState } from 'react';
import { stepInAddress } from './step-in-address.ts';

function addressOf(step: Step, id: number | null): string {
  const query = new URLSearchParams(id === null ? { step } : { listing: String(id), step });
  return `${location.pathname}?${query}`;
}

interface Steps {
  step: Step;
  go(step: Step): void;
  back(): void;
}

/**
 * Which step is shown. Each is an entry of the browser's history, so that its "back" goes back one step.
 * @param first the step to begin with, where the address names none
 */
export function useSteps(id: number | null, first: Step): Steps {
  const [step, setStep] = useState(() => stepInAddress() ?? first);
  const gone = useRef(0);
  useEffect(() => {
    const follow = () => {
      gone.current = Math.max(0, gone.current - 1);
      const seen = stepInAddress() ?? 'category';
      // This entry may be from before the listing had its number, which a reload needs.
      history.replaceState(history.state, '', addressOf(seen, id));
      keepInLanguageLink();
      setStep(seen);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [id]);
  // The listing's number comes with its first save: a reload then finds it again.
  useEffect(() => {
    history.replaceState(history.state, '', addressOf(stepInAddress() ?? first, id));
    keepInLanguageLink();
  }, [id, first]);
  const go = useCallback(
    (next: Step) => {
      gone.current += 1;
      history.pushState(null, '', addressOf(next, id));
      keepInLanguageLink();
      setStep(next);
    },
    [id],
  );
  const back = useCallback(() => {
    // Where this page was entered in the middle, the entry before it is another page.
    if (gone.current > 0) history.back();
    else go(steps[Math.max(0, steps.indexOf(step) - 1)] ?? 'category');
  }, [go, step]);
  return { step, go, back };
}

/** The other language leads to the same step of the same listing. */
function keepInLanguageLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
  if (link) link.search = location.search;
}
