export const steps = ['category', 'photos', 'details', 'place', 'preview'] as const;
export type Step = (typeof steps)[number];

export function isStep(value: string | null): value is Step {
  return steps.some((step) => step === value);
}

/** The step that the address of the page names. */
export function stepInAddress(): Step | null {
  const step = new URLSearchParams(location.search).get('step');
  return isStep(step) ? step : null;
}
