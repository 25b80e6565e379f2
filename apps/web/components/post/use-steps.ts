'use client';

import { useCallback, useEffect, useState } from 'react';
import { isStep, type Step } from './steps.ts';

function stepInAddress(): Step {
  const step = new URLSearchParams(location.search).get('step');
  return isStep(step) ? step : 'category';
}

function addressOf(step: Step, id: number | null): string {
  const query = new URLSearchParams(id === null ? { step } : { listing: String(id), step });
  return `${location.pathname}?${query}`;
}

/** Which step is shown. Each is an entry of the browser's history, so that "back" goes back one step. */
export function useSteps(id: number | null): [Step, (step: Step) => void] {
  const [step, setStep] = useState(stepInAddress);
  useEffect(() => {
    const follow = () => setStep(stepInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  // The listing's number comes with its first save: a reload then finds it again.
  useEffect(() => {
    history.replaceState(history.state, '', addressOf(stepInAddress(), id));
    keepInLanguageLink();
  }, [id]);
  const go = useCallback(
    (next: Step) => {
      history.pushState(null, '', addressOf(next, id));
      keepInLanguageLink();
      setStep(next);
    },
    [id],
  );
  return [step, go];
}

/** The other language leads to the same step of the same listing. */
function keepInLanguageLink(): void {
  const link = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
  if (link) link.search = location.search;
}
