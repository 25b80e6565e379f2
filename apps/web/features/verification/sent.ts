import { ApiError } from '@thulubazaar/client';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { isShopSlug } from '@thulubazaar/frontend/urls/slugs';
import { seeOther } from '@/shell/see-other.ts';
import { signInFirst } from '@/shell/sign-in-first.ts';

/** The part of the page about oneself; those about shops have their slugs, which are longer. */
export const ofMyself = 'me';

const deeds = ['begin', 'paper', 'remove', 'send', 'withdraw'] as const;
export type Deed = (typeof deeds)[number];

/** What became of the form that was sent last, as the address says. */
export interface Sent {
  /** `me`, or the slug of a shop. */
  of: string;
  done: Deed | null;
  problem: string | null;
  /** Codes by field. */
  fields: Readonly<Record<string, string>>;
}

export function isPart(of: string): boolean {
  return of === ofMyself || isShopSlug(of);
}

/** Reads what an address says of the form before. Never fails: what cannot be meant is left out. */
export function readSent(raw: Record<string, string | string[] | undefined>): Sent | null {
  const one = (name: string) => [raw[name]].flat()[0] ?? '';
  const of = one('of');
  if (!isPart(of)) return null;
  const pairs = one('fields')
    .split(',')
    .map((pair) => pair.split(':'))
    .filter((pair): pair is [string, string] => pair.length === 2);
  return {
    of,
    done: deeds.find((deed) => deed === one('done')) ?? null,
    problem: one('problem') || null,
    fields: Object.fromEntries(pairs.slice(0, 10)),
  };
}

/** Back to the part of the page that a form is of, which says what became of it. */
export function backTo(lang: Lang, of: string, said: Record<string, string>): Response {
  return seeOther(`${pageHref(lang, '/my/verification')}?${new URLSearchParams({ of, ...said })}#${of}`);
}

/**
 * Leads to where it is said why something was not done.
 * @throws what is no answer of the API
 */
export function refused(lang: Lang, of: string, error: unknown): Response {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 401) return signInFirst(lang, pageHref(lang, '/my/verification'));
  const fields = (error.fields ?? []).map(({ field, code }) => `${field}:${code}`).join(',');
  return backTo(lang, of, { problem: error.code, ...(fields && { fields }) });
}
