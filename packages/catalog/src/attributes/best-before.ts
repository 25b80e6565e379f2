import { attribute } from '../attribute.ts';
import { anyDay } from '../days.ts';

export const bestBefore = attribute({
  id: 'bestBefore',
  kind: 'date',
  ...anyDay,
  label: { en: 'Use by', ne: 'म्याद सकिने मिति' },
  order: 161,
  in: [
    'beauty/cosmetics',
    'beauty/perfume',
    'beauty/herbal',
    'beauty/supplements',
    'kids/feeding',
    'livestock/pet-supplies',
    'agriculture/produce',
    'agriculture/dairy',
  ],
  more: true,
  filter: true,
});
