import { attribute } from '../attribute.ts';

export const vaccinated = attribute({
  id: 'vaccinated',
  kind: 'flag',
  label: { en: 'Vaccinated', ne: 'खोप लगाएको' },
  order: 210,
  in: [
    'livestock/cows',
    'livestock/buffaloes',
    'livestock/goats',
    'livestock/pigs',
    'livestock/poultry',
    'livestock/dogs',
    'livestock/cats',
  ],
  filter: true,
  search: true,
});
