import { attribute } from '../attribute.ts';
import { kilogram } from '../units.ts';

export const loadCapacity = attribute({
  id: 'loadCapacity',
  kind: 'number',
  label: { en: 'Carries', ne: 'बोक्ने तौल' },
  order: 50,
  min: 50,
  max: 60_000,
  unit: kilogram,
  steps: [500, 1000, 2000, 3000, 5000, 10_000, 20_000],
  in: ['vehicles/commercial', 'vehicles/e-rickshaws'],
  more: true,
  filter: true,
});
