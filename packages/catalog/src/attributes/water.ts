import { attribute } from '../attribute.ts';

export const water = attribute({
  id: 'water',
  kind: 'choices',
  label: { en: 'Water', ne: 'पानी' },
  order: 84,
  options: [
    { id: 'all-day', label: { en: 'All day', ne: 'चौबीसै घण्टा' } },
    { id: 'mains', label: { en: 'From the mains', ne: 'धाराको (खानेपानी)' }, also: ['melamchi'] },
    { id: 'well', label: { en: 'Boring or well', ne: 'बोरिङ वा इनार' } },
    { id: 'tanker', label: { en: 'Tanker', ne: 'ट्याङ्कर' } },
  ],
  most: 4,
  in: ['property/rooms', 'property/flats', 'property/houses-rent', 'property/houses', 'property/apartments'],
  filter: true,
  search: true,
  phrase: { en: { one: 'water: {value}', other: 'water: {value}' }, ne: 'पानी: {value}' },
});
