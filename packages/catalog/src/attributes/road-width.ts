import { attribute } from '../attribute.ts';
import { foot } from '../units.ts';

export const roadWidth = attribute({
  id: 'roadWidth',
  kind: 'number',
  label: { en: 'Width of the road', ne: 'बाटोको चौडाइ' },
  order: 104,
  min: 1,
  max: 300,
  decimals: 1,
  unit: foot,
  steps: [8, 10, 12, 13, 16, 20, 26, 33],
  in: ['property/land', 'property/land-lease', 'property/houses', 'property/warehouse'],
  filter: true,
  card: ['property/land'],
  phrase: { en: { one: '{value} road', other: '{value} road' }, ne: '{value} बाटो' },
});
