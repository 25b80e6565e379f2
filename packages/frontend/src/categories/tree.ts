import type { FieldSettings } from '@thulubazaar/catalog/field-settings';
import type { Category } from '@thulubazaar/contract';

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

/** Without those that an admin has hidden: what people choose from. What is live in them is shown as before. */
export function shownCategories(categories: readonly Category[]): Category[] {
  return categories
    .filter(({ hidden }) => !hidden)
    .map((top) => ({ ...top, children: top.children.filter(({ hidden }) => !hidden) }));
}

/** What an admin has made of the fields of categories, for the catalogue. */
export function fieldSettingsIn(categories: readonly Category[]): FieldSettings {
  return Object.fromEntries(
    categories.flatMap((top) =>
      [top, ...top.children].flatMap(({ id, fields }) => (fields ? [[id, fields] as const] : [])),
    ),
  );
}
