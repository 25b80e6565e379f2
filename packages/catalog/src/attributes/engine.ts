import { attribute } from '../attribute.ts';
import { cubicCentimetre } from '../units.ts';

export const engine = attribute({
  id: 'engine',
  kind: 'number',
  label: { en: 'Engine', ne: 'इन्जिन' },
  order: 24,
  min: 30,
  max: 20_000,
  unit: cubicCentimetre,
  steps: [100, 125, 150, 160, 180, 200, 250, 350, 500, 1000, 1200, 1500, 2000, 3000],
  in: [
    'vehicles/cars',
    'vehicles/motorbikes',
    'vehicles/scooters',
    'vehicles/commercial',
    'travel/bike-hire',
  ],
  filter: true,
  search: true,
  card: ['vehicles/motorbikes', 'travel/bike-hire'],
});
