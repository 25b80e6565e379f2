import { attribute } from '../attribute.ts';

export const furnishing = attribute({
  id: 'furnishing',
  kind: 'choice',
  label: { en: 'Furnishing', ne: 'फर्निचर' },
  order: 82,
  options: [
    { id: 'none', label: { en: 'Unfurnished', ne: 'फर्निचर नभएको' }, silent: true },
    { id: 'some', label: { en: 'Semi-furnished', ne: 'केही फर्निचर भएको' }, also: ['semi furnished'] },
    {
      id: 'full',
      label: { en: 'Fully furnished', ne: 'पूरा फर्निचर भएको' },
      also: ['furnished', 'फर्निचरसहित'],
    },
  ],
  in: [
    'property/rooms',
    'property/flats',
    'property/houses-rent',
    'property/apartments',
    'property/office-space',
  ],
  filter: true,
  search: true,
  card: ['property/flats', 'property/houses-rent', 'property/office-space'],
});
