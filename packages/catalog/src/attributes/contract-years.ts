import { attribute } from '../attribute.ts';
import { year } from '../units.ts';

export const contractYears = attribute({
  id: 'contractYears',
  kind: 'number',
  label: { en: 'Contract', ne: 'करार अवधि' },
  order: 248,
  min: 0.5,
  max: 10,
  decimals: 1,
  unit: year,
  steps: [1, 2, 3, 5],
  in: ['overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  card: true,
  phrase: { en: { one: 'contract of {value}', other: 'contract of {value}' }, ne: 'करार {value}' },
});
