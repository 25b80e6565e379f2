import { attribute } from '../attribute.ts';

export const leavesOn = attribute({
  id: 'leavesOn',
  kind: 'date',
  label: { en: 'Leaves on', ne: 'जाने मिति' },
  order: 272,
  in: ['travel/treks-tours', 'travel/pilgrimage', 'travel/tickets', 'community/carpool'],
  card: ['travel/treks-tours', 'travel/pilgrimage', 'community/carpool', 'travel/tickets'],
});
