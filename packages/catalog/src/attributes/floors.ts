import { attribute } from '../attribute.ts';

export const floors = attribute({
  id: 'floors',
  kind: 'number',
  label: { en: 'Storeys', ne: 'तला' },
  order: 98,
  min: 1,
  max: 20,
  decimals: 1,
  steps: [2, 3, 4, 5],
  in: ['property/houses', 'property/houses-rent'],
  filter: true,
  card: ['property/houses'],
  phrase: { en: { one: '{value} storey', other: '{value} storeys' }, ne: '{value} तले' },
});
