import { attribute } from '../attribute.ts';

export const happensOn = attribute({
  id: 'happensOn',
  kind: 'date',
  label: { en: 'On', ne: 'मिति' },
  order: 274,
  in: ['community/events', 'community/lost-found', 'community/volunteer'],
  card: true,
});
