import { attribute } from '../attribute.ts';

export const calvings = attribute({
  id: 'calvings',
  kind: 'number',
  label: { en: 'Calved', ne: 'ब्याएको बेत' },
  order: 202,
  min: 0,
  max: 20,
  steps: [1, 2, 3, 4, 6],
  in: ['livestock/cows', 'livestock/buffaloes', 'livestock/goats'],
  more: true,
  filter: true,
  phrase: { en: { one: '{value} time', other: '{value} times' }, ne: '{value} बेत' },
});
