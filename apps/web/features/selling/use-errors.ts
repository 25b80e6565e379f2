import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { type Errors, errorsAfter } from '@thulubazaar/frontend/drafts/steps';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** What is wrong in a form: the first field of it takes the focus where errors were just looked for, not while one puts them right. */
export function useErrors(form: RefObject<HTMLElement | null>) {
  const [errors, setErrors] = useState<Errors>({});
  const isFound = useRef(false);
  useEffect(() => {
    if (!isFound.current || Object.keys(errors).length === 0) return;
    isFound.current = false;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [errors, form]);
  return {
    errors,
    show(wrong: Errors) {
      isFound.current = Object.keys(wrong).length > 0;
      setErrors(wrong);
    },
    /** Takes away what a change puts right. */
    ease(values: DraftValues, part: Partial<DraftValues>) {
      const rest = errorsAfter(errors, values, part);
      if (Object.keys(rest).length < Object.keys(errors).length) setErrors(rest);
    },
  };
}
