import { attribute } from '../attribute.ts';

export const meals = attribute({
  id: 'meals',
  kind: 'choice',
  label: { en: 'Meals', ne: 'खाना' },
  order: 74,
  options: [
    { id: 'included', label: { en: 'Included', ne: 'समावेश' }, also: ['खानासहित', 'with meals'] },
    { id: 'extra', label: { en: 'For extra money', ne: 'छुट्टै पैसामा' } },
    { id: 'none', label: { en: 'None', ne: 'छैन' }, silent: true },
  ],
  in: ['property/hostel', 'property/short-stay'],
  filter: true,
  search: true,
  card: true,
  phrase: {
    en: { one: 'Meals: {value}', other: 'Meals: {value}' },
    ne: 'खाना: {value}',
  },
});
