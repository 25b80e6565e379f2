import tree from '../data/categories.json';

/** A category as it is written down: the tree has two levels, and listings are in the lower one. */
export interface CategorySource {
  id: string;
  nameEn: string;
  nameNe: string;
  /** Name of a Lucide icon. */
  icon: string;
  aliases: string[];
  children?: CategorySource[];
}

/** Top categories with those below them, in display order. 60 KB: not for the browser, which is told them by the API. */
export const categories: readonly CategorySource[] = tree;
