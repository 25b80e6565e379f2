import { attribute } from '../attribute.ts';
import { millimetre } from '../units.ts';

export const rodSize = attribute({
  id: 'rodSize',
  kind: 'number',
  label: { en: 'Thickness', ne: 'मोटाइ' },
  order: 165,
  min: 0.1,
  max: 300,
  decimals: 2,
  unit: millimetre,
  steps: [4.75, 8, 10, 12, 16, 20, 25, 32],
  in: ['building/rods', 'building/roofing', 'building/wood'],
  filter: true,
  search: true,
  card: ['building/rods', 'building/roofing'],
});
