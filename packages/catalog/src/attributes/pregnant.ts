import { attribute } from '../attribute.ts';

export const pregnant = attribute({
  id: 'pregnant',
  kind: 'flag',
  label: { en: 'Pregnant', ne: 'गाभिन' },
  order: 204,
  in: ['livestock/cows', 'livestock/buffaloes', 'livestock/goats', 'livestock/pigs'],
  more: true,
  filter: true,
  search: true,
});
