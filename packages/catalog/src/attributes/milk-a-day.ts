import { attribute } from '../attribute.ts';
import { litre } from '../units.ts';

export const milkADay = attribute({
  id: 'milkADay',
  kind: 'number',
  label: { en: 'Milk a day', ne: 'दिनको दूध' },
  order: 200,
  min: 0,
  max: 60,
  decimals: 1,
  unit: litre,
  steps: [2, 4, 6, 8, 10, 15, 20],
  in: ['livestock/cows', 'livestock/buffaloes', 'livestock/goats'],
  filter: true,
  card: ['livestock/cows', 'livestock/buffaloes'],
  phrase: { en: { one: '{value} a day', other: '{value} a day' }, ne: 'दिनको {value}' },
});
