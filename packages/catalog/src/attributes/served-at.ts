import { attribute } from '../attribute.ts';

export const servedAt = attribute({
  id: 'servedAt',
  kind: 'choices',
  label: { en: 'Where', ne: 'कहाँ' },
  order: 250,
  options: [
    { id: 'customer', label: { en: "At the customer's", ne: 'तपाईंकहाँ आएर' }, also: ['home visit'] },
    { id: 'own', label: { en: 'At our place', ne: 'हाम्रै ठाउँमा' } },
    { id: 'online', label: { en: 'Online', ne: 'अनलाइन' } },
  ],
  most: 3,
  in: ['services', 'education'],
  notIn: ['education/books', 'education/stationery'],
  filter: true,
  search: true,
  card: true,
});
