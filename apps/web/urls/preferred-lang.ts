import type { Lang } from '@thulubazaar/contract';

/**
 * The language an `Accept-Language` header asks for: whichever of Nepali and English weighs more, English when
 * neither is named. Neighbouring languages in Devanagari say nothing about Nepali.
 */
export function preferredLang(header: string | null): Lang {
  let best: Lang = 'en';
  let bestWeight = 0;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'en' && language !== 'ne') continue;
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const weight = q === undefined ? 1 : Number(q);
    if (weight > bestWeight) [best, bestWeight] = [language, weight];
  }
  return best;
}
