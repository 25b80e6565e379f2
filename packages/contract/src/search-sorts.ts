/** The orders of a list; of all but words. */
export const listSorts = ['newest', 'price_asc', 'price_desc'] as const;

/** The orders of a search. */
export const searchSorts = ['relevance', ...listSorts] as const;
