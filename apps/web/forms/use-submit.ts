'use client';

import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import { createElement, type FormEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { type MessageKey, type Texts, useTexts } from '@/i18n/texts.tsx';
import { RestrictedProblem } from './restricted-problem.tsx';

export interface Submission {
  form: RefObject<HTMLFormElement | null>;
  busy: boolean;
  /** What is wrong as a whole; empty when the fields say it all. */
  problem: ReactNode;
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

/** The same to be shown: with the way to an appeal where the person may not act for now. */
export function problemIn(error: unknown, t: Texts['t']): ReactNode {
  const text = problemOf(error, t);
  const isRestricted = error instanceof ApiError && (error.code === 'suspended' || error.code === 'banned');
  return isRestricted ? createElement(RestrictedProblem, { text }) : text;
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
    problem: told || !error ? '' : problemIn(error, t),
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
