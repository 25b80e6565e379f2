import { attribute } from '../attribute.ts';

export const tripDays = attribute({
  id: 'tripDays',
  kind: 'number',
  label: { en: 'Days', ne: 'दिन' },
  order: 268,
  min: 1,
  max: 60,
  steps: [2, 3, 5, 7, 10, 14, 21],
  in: ['travel/treks-tours', 'travel/pilgrimage', 'travel/vehicle-hire'],
  filter: true,
  card: ['travel/treks-tours', 'travel/pilgrimage'],
  phrase: { en: { one: '{value} day', other: '{value} days' }, ne: '{value} दिन' },
});
