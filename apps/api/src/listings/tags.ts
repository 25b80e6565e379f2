import { type Reference, topOf } from '../reference/reference.ts';
import type { ListingFacts } from './events.ts';

/** The cache tags of everything a listing appears in, for whoever caches pages. */
export function tagsOf(
  reference: Reference,
  id: number,
  { categoryId, placeId, seller, shop }: ListingFacts,
): string[] {
  const tags = ['ads', `ad:${id}`, `seller:${seller}`];
  if (shop !== null) tags.push(`shop:${shop}`);
  const category = reference.categories.get(categoryId ?? '');
  if (category) tags.push(`category:${category.id}`, `category:${topOf(category).id}`);
  for (let place = reference.places.get(placeId ?? '') ?? null; place; place = place.parent)
    tags.push(`place:${place.id}`);
  return tags;
}
