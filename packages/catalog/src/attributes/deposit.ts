import { attribute } from '../attribute.ts';

export const deposit = attribute({
  id: 'deposit',
  kind: 'money',
  label: { en: 'Deposit', ne: 'धरौटी' },
  hint: { en: '0 where none is asked', ne: 'नलिने भए ०' },
  order: 88,
  min: 0,
  max: 1_000_000_000,
  steps: [500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000],
  in: [
    'property/rooms',
    'property/flats',
    'property/houses-rent',
    'property/room-partner',
    'property/hostel',
    'property/shop-space',
    'property/office-space',
    'property/warehouse',
    'travel/bike-hire',
    'travel/gear-rental',
  ],
  more: true,
  filter: true,
});
