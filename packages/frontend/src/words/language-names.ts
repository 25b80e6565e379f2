import type { Lang } from '@thulubazaar/contract';
import { type SpokenLanguage, spokenLanguages } from '@thulubazaar/nepal/spoken-languages';

/** What somebody speaks, as a list in the language of the page; what only a later release knows is left out. */
export function languageNames(codes: readonly SpokenLanguage[], lang: Lang): string {
  return codes.flatMap((code) => spokenLanguages[code]?.[lang] ?? []).join(', ');
}
