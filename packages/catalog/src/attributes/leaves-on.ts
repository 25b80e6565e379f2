import { attribute } from '../attribute.ts';
import { anyDay } from '../days.ts';

export const leavesOn = attribute({
  id: 'leavesOn',
  kind: 'date',
  ...anyDay,
  label: { en: 'Leaves on', ne: 'जाने मिति' },
  order: 272,
  in: ['travel/treks-tours', 'travel/pilgrimage', 'travel/tickets', 'community/carpool'],
  filter: true,
  card: ['travel/treks-tours', 'travel/pilgrimage', 'community/carpool', 'travel/tickets'],
});
