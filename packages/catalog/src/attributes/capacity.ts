import { attribute } from '../attribute.ts';
import { litre } from '../units.ts';

export const capacity = attribute({
  id: 'capacity',
  kind: 'number',
  label: { en: 'Capacity', ne: 'क्षमता' },
  order: 152,
  min: 0.5,
  max: 10_000,
  decimals: 1,
  unit: litre,
  steps: [5, 20, 50, 100, 200, 300, 500, 1000],
  in: ['home/fridges', 'home/water', 'home/gas-stoves', 'home/kitchen'],
  filter: true,
  search: true,
  card: ['home/fridges', 'home/water', 'home/kitchen', 'home/gas-stoves'],
});
