import { attribute } from '../attribute.ts';
import { tola } from '../units.ts';

export const tolas = attribute({
  id: 'tolas',
  kind: 'number',
  label: { en: 'Weight', ne: 'तौल' },
  order: 182,
  min: 0.01,
  max: 500,
  decimals: 3,
  unit: tola,
  steps: [0.25, 0.5, 1, 2, 5, 10],
  in: ['fashion/jewellery'],
  filter: true,
  card: true,
});
