import { isStep, type Step } from '@thulubazaar/frontend/drafts/step-names';

/** The step that the address of the page names. */
export function stepInAddress(): Step | null {
  const step = new URLSearchParams(location.search).get('step');
  return isStep(step) ? step : null;
}
