import type { Category } from './api.ts';

type Subcategory = Category['children'][number];

/** A category by id, with the top category it stands under (itself, when it is one); null when unknown. */
export function findCategory(
  categories: Category[],
  id: string,
): { top: Category; category: Category | Subcategory } | null {
  for (const top of categories) {
    if (top.id === id) return { top, category: top };
    const category = top.children.find((child) => child.id === id);
    if (category) return { top, category };
  }
  return null;
}
