import { attribute } from '../attribute.ts';
import { anyDay } from '../days.ts';

export const happensOn = attribute({
  id: 'happensOn',
  kind: 'date',
  ...anyDay,
  label: { en: 'On', ne: 'मिति' },
  order: 274,
  in: ['community/events', 'community/lost-found', 'community/volunteer'],
  filter: true,
  card: true,
});
