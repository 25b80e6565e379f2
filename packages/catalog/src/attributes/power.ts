import { attribute } from '../attribute.ts';
import { horsepower } from '../units.ts';

export const power = attribute({
  id: 'power',
  kind: 'number',
  label: { en: 'Power', ne: 'शक्ति' },
  order: 48,
  min: 1,
  max: 300,
  unit: horsepower,
  steps: [5, 10, 20, 30, 40, 50, 60, 80],
  in: ['vehicles/tractors', 'agriculture/farm-machines', 'business/machinery'],
  filter: true,
  search: true,
  card: ['vehicles/tractors'],
});
