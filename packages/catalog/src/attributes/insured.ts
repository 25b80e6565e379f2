import { attribute } from '../attribute.ts';

export const insured = attribute({
  id: 'insured',
  kind: 'flag',
  label: { en: 'Insured', ne: 'बीमा गरिएको' },
  order: 212,
  in: ['livestock/cows', 'livestock/buffaloes', 'livestock/goats', 'livestock/pigs'],
  more: true,
  filter: true,
  search: true,
});
