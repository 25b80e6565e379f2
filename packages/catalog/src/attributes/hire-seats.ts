import { attribute } from '../attribute.ts';

export const hireSeats = attribute({
  id: 'hireSeats',
  kind: 'number',
  label: { en: 'Seats', ne: 'सिट' },
  order: 266,
  min: 1,
  max: 80,
  steps: [4, 5, 7, 10, 14, 20, 35],
  in: ['travel/vehicle-hire', 'community/carpool'],
  filter: true,
  search: true,
  card: true,
  phrase: { en: { one: '{value} seat', other: '{value} seats' }, ne: '{value} सिट' },
});
