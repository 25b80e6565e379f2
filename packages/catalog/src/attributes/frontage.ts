import { attribute } from '../attribute.ts';
import { foot } from '../units.ts';

export const frontage = attribute({
  id: 'frontage',
  kind: 'number',
  label: { en: 'Length along the road', ne: 'मोहडाको लम्बाइ' },
  order: 106,
  min: 1,
  max: 2000,
  decimals: 1,
  unit: foot,
  steps: [20, 25, 30, 40, 50, 100],
  in: ['property/land', 'property/houses'],
  more: true,
});
