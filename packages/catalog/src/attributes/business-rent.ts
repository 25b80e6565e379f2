import { attribute } from '../attribute.ts';

export const businessRent = attribute({
  id: 'businessRent',
  kind: 'money',
  label: { en: 'Rent a month', ne: 'मासिक भाडा' },
  order: 280,
  min: 0,
  max: 10_000_000_000,
  steps: [1_000_000, 2_500_000, 5_000_000, 10_000_000, 20_000_000],
  in: ['business/business-sale'],
  filter: true,
});
