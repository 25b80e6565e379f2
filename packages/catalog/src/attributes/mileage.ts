import { attribute } from '../attribute.ts';
import { kilometre } from '../units.ts';

export const mileage = attribute({
  id: 'mileage',
  kind: 'number',
  label: { en: 'Driven', ne: 'गुडेको' },
  hint: { en: 'As the meter shows it, e.g. 45,000', ne: 'मिटरमा देखिएजति, जस्तै ४५,०००' },
  order: 18,
  min: 0,
  max: 2_000_000,
  unit: kilometre,
  steps: [1000, 5000, 10_000, 20_000, 30_000, 50_000, 75_000, 100_000, 150_000, 200_000, 300_000],
  in: ['vehicles'],
  notIn: ['vehicles/tractors', 'vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  filter: true,
  card: true,
  schemaOrg: { property: 'mileageFromOdometer' },
});
