import { attribute } from '../attribute.ts';
import { kilogram } from '../units.ts';

export const bodyWeight = attribute({
  id: 'bodyWeight',
  kind: 'number',
  label: { en: 'Weight', ne: 'तौल' },
  order: 206,
  min: 0.1,
  max: 1500,
  decimals: 1,
  unit: kilogram,
  steps: [1, 5, 10, 15, 20, 30, 50, 100, 300],
  in: ['livestock/goats', 'livestock/pigs', 'livestock/poultry', 'livestock/fish', 'livestock/buffaloes'],
  filter: true,
  card: ['livestock/goats', 'livestock/pigs', 'livestock/poultry', 'livestock/fish'],
});
