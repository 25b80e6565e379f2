import { attribute } from '../attribute.ts';
import { anyDay } from '../days.ts';

export const harvested = attribute({
  id: 'harvested',
  kind: 'date',
  ...anyDay,
  label: { en: 'Harvested on', ne: 'टिपेको वा काटेको मिति' },
  order: 218,
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
    'agriculture/fodder',
  ],
  filter: true,
});
