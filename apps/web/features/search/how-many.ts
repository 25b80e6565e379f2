import type { AdPage, Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';

/** How many there are, counted no further than a cap. */
export interface Matches {
  count: number;
  capped: boolean;
}

/** What a page of a list says of it; null where it was not counted. */
export function matchesOf({ matches, matchesCapped }: Pick<AdPage, 'matches' | 'matchesCapped'>) {
  return matches === undefined ? null : { count: matches, capped: matchesCapped ?? false };
}

export function matchesText({ count, capped }: Matches, lang: Lang): string {
  return translate(lang)(capped ? 'search.resultsCapped' : 'search.results', { count });
}

/** What the button below the filters promises. */
export function showText(matches: Matches | null, lang: Lang): string {
  const t = translate(lang);
  if (!matches) return t('search.apply');
  return t(matches.capped ? 'lists.showCapped' : 'lists.show', { count: matches.count });
}
