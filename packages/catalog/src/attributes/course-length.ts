import { attribute } from '../attribute.ts';
import { month } from '../units.ts';

export const courseLength = attribute({
  id: 'courseLength',
  kind: 'number',
  label: { en: 'Length of the course', ne: 'कोर्सको अवधि' },
  order: 258,
  min: 0.1,
  max: 48,
  decimals: 1,
  unit: month,
  steps: [1, 2, 3, 6, 12],
  in: ['education'],
  notIn: ['education/tuition', 'education/books', 'education/stationery'],
  filter: true,
});
