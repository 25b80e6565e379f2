import { attribute } from '../attribute.ts';

export const parking = attribute({
  id: 'parking',
  kind: 'choices',
  label: { en: 'Parking', ne: 'पार्किङ' },
  order: 86,
  options: [
    { id: 'bike', label: { en: 'motorbike', ne: 'बाइक' }, also: ['scooter'] },
    { id: 'car', label: { en: 'car', ne: 'कार' }, also: ['gadi'] },
  ],
  most: 2,
  in: [
    'property/rooms',
    'property/flats',
    'property/houses-rent',
    'property/houses',
    'property/apartments',
    'property/shop-space',
    'property/office-space',
    'property/short-stay',
  ],
  filter: true,
  search: true,
  phrase: { en: { one: '{value} parking', other: '{value} parking' }, ne: '{value} पार्किङ' },
});
