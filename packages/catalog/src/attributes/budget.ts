import { attribute } from '../attribute.ts';

export const budget = attribute({
  id: 'budget',
  kind: 'money',
  label: { en: 'Can pay up to', ne: 'बढीमा तिर्न सकिने' },
  order: 282,
  min: 0,
  max: 100_000_000_000,
  steps: [100_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 50_000_000],
  in: ['community/wanted'],
  filter: true,
  card: true,
  phrase: { en: { one: 'up to {value}', other: 'up to {value}' }, ne: '{value} सम्म' },
});
