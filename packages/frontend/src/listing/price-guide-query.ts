import type { Ad } from '@thulubazaar/contract';

type Guided = Pick<Ad, 'priceUnit' | 'attributes'> & { category: { id: string }; place: { id: string } };

/** What the price guide of a listing is asked by. */
export function priceGuideQuery({ category, place, priceUnit, attributes }: Guided) {
  const said = (id: string) => (attributes[id] === undefined ? undefined : String(attributes[id]));
  return {
    category: category.id,
    place: place.id,
    priceUnit,
    'attr.model': said('model'),
    'attr.year': said('year'),
    'attr.storage': said('storage'),
    'attr.bedrooms': said('bedrooms'),
    'attr.area': said('area'),
  };
}
