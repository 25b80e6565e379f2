import { attribute } from '../attribute.ts';
import { kilogram } from '../units.ts';

export const leastOrder = attribute({
  id: 'leastOrder',
  kind: 'number',
  label: { en: 'At least', ne: 'कम्तीमा किन्नुपर्ने' },
  order: 222,
  min: 0.1,
  max: 100_000,
  decimals: 1,
  unit: kilogram,
  steps: [1, 5, 20, 50, 100],
  in: [
    'agriculture/vegetables',
    'agriculture/fruits',
    'agriculture/rice-grains',
    'agriculture/honey',
    'agriculture/dairy',
    'agriculture/tea-coffee',
    'agriculture/spices',
    'agriculture/produce',
    'agriculture/fertiliser',
    'agriculture/fodder',
  ],
  more: true,
  card: ['agriculture/fertiliser'],
  phrase: { en: { one: 'from {value}', other: 'from {value}' }, ne: 'कम्तीमा {value}' },
});
