import { attribute } from '../attribute.ts';
import { kilogram } from '../units.ts';

export const quantity = attribute({
  id: 'quantity',
  kind: 'number',
  label: { en: 'Quantity for sale', ne: 'बिक्रीमा भएको' },
  hint: { en: 'In kg; of milk in litres', ne: 'केजीमा; दूध भए लिटरमा' },
  order: 220,
  min: 0.1,
  max: 1_000_000,
  decimals: 1,
  unit: kilogram,
  steps: [5, 20, 50, 100, 500, 1000, 5000],
  in: [
    'agriculture/vegetables',
    'agriculture/fruits',
    'agriculture/rice-grains',
    'agriculture/honey',
    'agriculture/dairy',
    'agriculture/tea-coffee',
    'agriculture/spices',
    'agriculture/produce',
    'agriculture/seeds',
    'agriculture/fertiliser',
    'agriculture/fodder',
    'beauty/herbal',
    'building/rods',
    'business/wholesale',
    'sports/fitness',
  ],
  filter: true,
});
