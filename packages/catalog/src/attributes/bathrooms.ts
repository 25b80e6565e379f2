import { attribute } from '../attribute.ts';

export const bathrooms = attribute({
  id: 'bathrooms',
  kind: 'number',
  label: { en: 'Bathrooms', ne: 'बाथरुम' },
  order: 64,
  min: 0,
  max: 50,
  steps: [1, 2, 3, 4, 5, 6, 10],
  in: [
    'property/flats',
    'property/houses-rent',
    'property/houses',
    'property/apartments',
    'property/short-stay',
  ],
  filter: true,
  schemaOrg: { property: 'numberOfBathroomsTotal' },
});
