import type { MyAdCard } from '@thulubazaar/contract';

/** True for a draft with anything in it; an app may have started one with nothing. */
export function hasContent(draft: MyAdCard): boolean {
  const { title, categoryId, place, priceGiven, photoCount } = draft;
  return title !== '' || categoryId !== null || place !== null || priceGiven || photoCount > 0;
}
