import { attribute } from '../attribute.ts';
import { kilogram } from '../units.ts';

export const washLoad = attribute({
  id: 'washLoad',
  kind: 'number',
  label: { en: 'Washes at once', ne: 'एकचोटिमा धुने' },
  order: 154,
  min: 1,
  max: 30,
  decimals: 1,
  unit: kilogram,
  steps: [6, 7, 8, 9, 10],
  in: ['home/washing-machines'],
  filter: true,
  card: true,
});
