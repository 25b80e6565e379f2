import { attribute } from '../attribute.ts';
import { watt } from '../units.ts';

export const watts = attribute({
  id: 'watts',
  kind: 'number',
  label: { en: 'Power', ne: 'क्षमता (वाट)' },
  order: 158,
  min: 1,
  max: 50_000,
  unit: watt,
  steps: [50, 100, 200, 500, 1000, 2000, 5000],
  in: [
    'home/inverters',
    'home/solar',
    'home/heaters',
    'home/cooling',
    'home/kitchen',
    'electronics/audio',
    'building/power-tools',
    'building/electrical',
    'business/restaurant-equipment',
  ],
  filter: true,
  search: true,
  card: ['home/inverters', 'home/solar', 'home/cooling', 'home/heaters', 'electronics/audio'],
});
