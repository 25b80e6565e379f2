import { attribute } from '../attribute.ts';

export const monthlyTurnover = attribute({
  id: 'monthlyTurnover',
  kind: 'money',
  label: { en: 'Turnover a month', ne: 'मासिक कारोबार' },
  order: 278,
  min: 0,
  max: 1_000_000_000_000,
  steps: [5_000_000, 10_000_000, 50_000_000, 100_000_000, 500_000_000],
  in: ['business/business-sale'],
  filter: true,
  card: true,
  phrase: {
    en: { one: 'turnover {value} a month', other: 'turnover {value} a month' },
    ne: 'मासिक कारोबार {value}',
  },
});
