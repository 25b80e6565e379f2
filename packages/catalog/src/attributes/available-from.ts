import { attribute } from '../attribute.ts';
import { anyDay } from '../days.ts';

export const availableFrom = attribute({
  id: 'availableFrom',
  kind: 'date',
  ...anyDay,
  label: { en: 'Free from', ne: 'खाली हुने मिति' },
  order: 90,
  in: [
    'property/rooms',
    'property/flats',
    'property/houses-rent',
    'property/room-partner',
    'property/hostel',
    'property/shop-space',
    'property/office-space',
    'property/warehouse',
    'property/land-lease',
  ],
  more: true,
  filter: true,
});
