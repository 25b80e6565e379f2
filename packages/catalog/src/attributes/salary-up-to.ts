import { attribute } from '../attribute.ts';

export const salaryUpTo = attribute({
  id: 'salaryUpTo',
  kind: 'money',
  label: { en: 'Salary up to', ne: 'तलब बढीमा' },
  hint: { en: 'Where it is a range: the most you pay', ne: 'दायरा भए: बढीमा दिने रकम' },
  order: 226,
  min: 0,
  max: 1_000_000_000_000,
  steps: [
    1_000_000, 1_500_000, 2_000_000, 3_000_000, 4_000_000, 5_000_000, 7_500_000, 10_000_000, 20_000_000,
  ],
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  filter: true,
  ofPrice: true,
  phrase: { en: { one: 'up to {value}', other: 'up to {value}' }, ne: '{value} सम्म' },
});
