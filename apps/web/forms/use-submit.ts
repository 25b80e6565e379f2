'use client';

import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import { type FormEvent, type RefObject, useEffect, useRef } from 'react';
import { type MessageKey, type Texts, useTexts } from '@/i18n/texts.tsx';

export interface Submission {
  form: RefObject<HTMLFormElement | null>;
  busy: boolean;
  /** What is wrong as a whole; empty when the fields say it all. */
  problem: string;
  /** What is wrong with each field. */
  errors: Readonly<Record<string, string>>;
  onSubmit(event?: FormEvent): void;
}

/** Something that went wrong before the API was asked, which the page has a sentence for. */
export class Problem extends Error {
  readonly key: MessageKey;
  constructor(key: MessageKey) {
    super(key);
    this.key = key;
  }
}

/** The sentence for whatever went wrong: the API's own, or one about the line. */
export function problemOf(error: unknown, t: Texts['t']): string {
  if (error instanceof Problem) return t(error.key);
  if (!(error instanceof ApiError)) return t('form.failed');
  if (error.code === 'offline') return t('form.offline');
  if (error.code === 'timeout') return t('form.timeout');
  if (error.code === 'unreachable' || error.code === 'unreadable') return t('form.unreachable');
  if (error.code === 'too_many_requests' && error.retryAfter)
    return `${error.message} ${waitText(error.retryAfter, t)}`;
  return error.message;
}

function waitText(seconds: number, t: Texts['t']): string {
  if (seconds < 90) return t('form.waitSeconds', { count: seconds });
  return t('form.waitMinutes', { count: Math.ceil(seconds / 60) });
}

/**
 * Sends a form once at a time and moves the focus to the first field with an error.
 * @param fieldOf the field an error without fields belongs beside, by its code
 */
export function useSubmit(
  action: () => Promise<unknown>,
  fieldOf: Readonly<Record<string, string>> = {},
): Submission {
  const { t } = useTexts();
  const form = useRef<HTMLFormElement>(null);
  const { mutate, isPending, error } = useMutation({ mutationFn: action });
  // Two presses may come before the first is drawn.
  const running = useRef(false);
  const code = error instanceof ApiError ? error.code : '';
  const field = fieldOf[code];
  const fields = error instanceof ApiError ? error.sentences : {};
  const sentence = error ? problemOf(error, t) : '';
  const errors = field ? { [field]: sentence, ...fields } : fields;
  const told = Object.keys(errors).length > 0;

  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);

  return {
    form,
    busy: isPending,
    problem: told ? '' : sentence,
    errors,
    onSubmit(event) {
      event?.preventDefault();
      if (running.current) return;
      running.current = true;
      mutate(undefined, {
        onSettled: () => {
          running.current = false;
        },
      });
    },
  };
}
