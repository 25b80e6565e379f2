import { attribute } from '../attribute.ts';

export const investment = attribute({
  id: 'investment',
  kind: 'money',
  label: { en: 'Investment', ne: 'लगानी' },
  hint: { en: 'How much is looked for, or offered', ne: 'चाहिएको वा गर्न चाहेको रकम' },
  order: 281,
  min: 0,
  max: 1_000_000_000_000,
  steps: [10_000_000, 50_000_000, 100_000_000, 250_000_000, 500_000_000, 1_000_000_000],
  in: ['business/partners'],
  filter: true,
  card: true,
  phrase: { en: { one: 'investment {value}', other: 'investment {value}' }, ne: 'लगानी {value}' },
});
