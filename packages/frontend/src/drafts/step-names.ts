export const steps = ['category', 'photos', 'details', 'place', 'preview'] as const;
export type Step = (typeof steps)[number];

export function isStep(value: string | null): value is Step {
  return steps.some((step) => step === value);
}
