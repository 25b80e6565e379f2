import { attribute } from '../attribute.ts';

export const bedrooms = attribute({
  id: 'bedrooms',
  kind: 'number',
  label: { en: 'Bedrooms', ne: 'सुत्ने कोठा' },
  order: 62,
  min: 0,
  max: 50,
  steps: [1, 2, 3, 4, 5, 6, 8, 10, 20],
  in: [
    'property/flats',
    'property/houses-rent',
    'property/houses',
    'property/apartments',
    'property/short-stay',
  ],
  filter: true,
  card: true,
  phrase: { en: { one: '{value} bedroom', other: '{value} bedrooms' }, ne: '{value} सुत्ने कोठा' },
  schemaOrg: { property: 'numberOfBedrooms' },
});
