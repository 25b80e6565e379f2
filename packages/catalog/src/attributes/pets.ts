import { attribute } from '../attribute.ts';

export const pets = attribute({
  id: 'pets',
  kind: 'flag',
  label: { en: 'Pets', ne: 'पाल्तु जनावर' },
  order: 94,
  in: ['property/rooms', 'property/flats', 'property/houses-rent', 'property/apartments'],
  more: true,
  filter: true,
  says: { yes: { en: 'Allowed', ne: 'राख्न मिल्छ' }, no: { en: 'Not allowed', ne: 'राख्न मिल्दैन' } },
  search: true,
  phrase: { en: { one: 'Pets allowed', other: 'Pets allowed' }, ne: 'पाल्तु जनावर राख्न मिल्छ' },
});
