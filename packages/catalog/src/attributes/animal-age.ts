import { attribute } from '../attribute.ts';
import { month } from '../units.ts';

export const animalAge = attribute({
  id: 'animalAge',
  kind: 'number',
  label: { en: 'Age', ne: 'उमेर' },
  hint: { en: 'In months: a year and a half are 18', ne: 'महिनामा: डेढ वर्ष भनेको १८' },
  order: 196,
  min: 0,
  max: 360,
  unit: month,
  steps: [1, 2, 3, 6, 12, 18, 24, 36, 60, 96],
  in: [
    'livestock/cows',
    'livestock/buffaloes',
    'livestock/goats',
    'livestock/pigs',
    'livestock/poultry',
    'livestock/dogs',
    'livestock/cats',
    'livestock/birds',
  ],
  filter: true,
  card: ['livestock/goats', 'livestock/dogs', 'livestock/cats', 'livestock/birds', 'livestock/pigs'],
});
