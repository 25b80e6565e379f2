import { attribute } from '../attribute.ts';
import { kilometre } from '../units.ts';

export const electricRange = attribute({
  id: 'electricRange',
  kind: 'number',
  label: { en: 'Range on one charge', ne: 'एक चार्जमा गुड्ने दूरी' },
  order: 26,
  min: 10,
  max: 1500,
  unit: kilometre,
  steps: [50, 80, 100, 150, 200, 300, 400, 500],
  in: ['vehicles/electric', 'vehicles/electric-scooters', 'vehicles/e-rickshaws'],
  filter: true,
  card: ['vehicles/electric', 'vehicles/electric-scooters'],
  phrase: { en: { one: '{value} on a charge', other: '{value} on a charge' }, ne: 'एक चार्जमा {value}' },
});
