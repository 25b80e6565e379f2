import { categories } from '@thulubazaar/catalog/categories';

const icons = new Map(categories.map(({ id, icon }) => [id, icon]));

/** The icon of the top category that a category is of. */
export function topIcon(categoryId: string): string {
  return icons.get(categoryId.split('/')[0] ?? '') ?? 'layout-grid';
}
