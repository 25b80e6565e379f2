import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import { useCallback, useRef } from 'react';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';

interface Submission {
  busy: boolean;
  /** What is wrong as a whole; empty when the fields say it all. */
  problem: string;
  /** What is wrong with each field. */
  errors: Readonly<Record<string, string>>;
  submit(): void;
  /** What went wrong last is forgotten: what it was about is not shown any more. */
  reset(): void;
}

/** A mutation, once at a time: two presses may come before the first is drawn. */
export function useOnce(mutate: (nothing: undefined, on: { onSettled(): void }) => void): () => void {
  const running = useRef(false);
  return useCallback(() => {
    if (running.current) return;
    running.current = true;
    mutate(undefined, {
      onSettled: () => {
        running.current = false;
      },
    });
  }, [mutate]);
}

/**
 * Sends a form, once at a time.
 * @param fieldOf the field an error without fields belongs beside, by its code
 */
export function useSubmit(
  action: () => Promise<unknown>,
  fieldOf: Readonly<Record<string, string>> = {},
): Submission {
  const { t } = useTexts();
  const { mutate, isPending, error, reset } = useMutation({ mutationFn: action });
  const submit = useOnce(mutate);
  const field = fieldOf[error instanceof ApiError ? error.code : ''];
  const fields = error instanceof ApiError ? error.sentences : {};
  const sentence = error ? problemText(error, t) : '';
  const errors = field ? { [field]: sentence, ...fields } : fields;
  const told = Object.keys(errors).length > 0;
  return {
    busy: isPending,
    problem: told ? '' : sentence,
    errors,
    submit,
    reset,
  };
}
