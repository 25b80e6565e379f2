import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { type Errors, errorsAfter } from '@thulubazaar/frontend/drafts/steps';
import { useState } from 'react';
import { AccessibilityInfo } from 'react-native';

/** What is wrong in a form; said aloud where it was just looked for, and taken away as it is put right. */
export function useErrors() {
  const [errors, setErrors] = useState<Errors>({});
  return {
    errors,
    show(wrong: Errors) {
      const [first] = Object.values(wrong);
      if (first) AccessibilityInfo.announceForAccessibility(first);
      setErrors(wrong);
    },
    ease(values: DraftValues, part: Partial<DraftValues>) {
      const rest = errorsAfter(errors, values, part);
      if (Object.keys(rest).length < Object.keys(errors).length) setErrors(rest);
    },
  };
}
