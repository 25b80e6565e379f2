import type { QueryWord } from './query-words.ts';

/** What a word is to the others: a place is *in*, a thing is *of*. */
export type WordRole = 'in' | 'of' | 'from' | 'to' | 'with';

const AFTER: readonly (readonly [WordRole, RegExp])[] = [
  ['in', /^(?:मा|मै|भित्र|नजिक|नजिकै|तिर|ma|maa|mai|bhitra|najik|najikai|tira)$/],
  ['of', /^(?:को|का|की|कै|ko|ka|ki|kai)$/],
  ['from', /^(?:बाट|देखि|bata|baata|dekhi)$/],
  ['to', /^(?:लाई|लाइ|सम्म|lai|laai|samma)$/],
  ['with', /^(?:सँग|संग|सित|सहित|sanga|sita|sahit)$/],
];
const ATTACHED: readonly (readonly [WordRole, RegExp])[] = [
  ['in', /(?:..)(?:मा|मै|तिर|भित्र)$|[a-z]{3}(?:maa|ma)$/],
  ['of', /(?:..)(?:को|का|की|कै)$|[a-z]{3}(?:ko|ka)$/],
  ['from', /(?:..)(?:बाट|देखि)$|[a-z]{3}(?:bata|baata|dekhi)$/],
  ['to', /(?:..)(?:लाई|लाइ|सम्म)$|[a-z]{3}(?:laai|lai|samma)$/],
  ['with', /(?:..)(?:सँग|संग|सहित)$|[a-z]{3}(?:sanga|sahit)$/],
];
const BEFORE = new Map<string, WordRole>([
  ['in', 'in'],
  ['at', 'in'],
  ['near', 'in'],
  ['around', 'in'],
  ['inside', 'in'],
  ['of', 'of'],
  ['from', 'from'],
  ['to', 'to'],
  ['with', 'with'],
]);

/** The role that endings, the particle after a word or the preposition before it give it. */
export function roleAt(words: readonly QueryWord[], at: number, length: number): WordRole | null {
  const last = words[at + length - 1];
  if (!last) return null;
  const particle = words[at + length]?.text ?? '';
  if (last.after === '') {
    for (const [role, pattern] of AFTER) if (pattern.test(particle)) return role;
  }
  for (const [role, pattern] of ATTACHED) if (pattern.test(last.text)) return role;
  return BEFORE.get(words[at - 1]?.text ?? '') ?? null;
}
