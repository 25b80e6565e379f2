import { attribute } from '../attribute.ts';

export const headCount = attribute({
  id: 'headCount',
  kind: 'number',
  label: { en: 'How many', ne: 'कति वटा' },
  order: 208,
  min: 1,
  max: 100_000,
  steps: [2, 5, 10, 20, 50, 100, 500],
  in: [
    'livestock/cows',
    'livestock/buffaloes',
    'livestock/goats',
    'livestock/pigs',
    'livestock/poultry',
    'livestock/fish',
    'livestock/dogs',
    'livestock/cats',
    'livestock/birds',
  ],
  more: true,
  filter: true,
  card: ['livestock/fish'],
  phrase: { en: { one: '{value} in all', other: '{value} in all' }, ne: '{value} वटा' },
});
