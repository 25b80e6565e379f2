/** Why a change that was made without a line could not be sent, as far as the page has a sentence of its own for it. */
export type Problem = 'changed' | 'gone' | 'notAllowed';

const words: Readonly<Record<string, Problem>> = {
  version_conflict: 'changed',
  not_found: 'gone',
  gone: 'gone',
  person_gone: 'gone',
  forbidden: 'notAllowed',
};

/** The word for what the API has refused with; null where its own sentence says more. */
export function problemOf(code: string | undefined): Problem | null {
  return words[code ?? ''] ?? null;
}
