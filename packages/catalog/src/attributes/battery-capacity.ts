import { attribute } from '../attribute.ts';
import { kilowattHour } from '../units.ts';

export const batteryCapacity = attribute({
  id: 'batteryCapacity',
  kind: 'number',
  label: { en: 'Battery', ne: 'ब्याट्री क्षमता' },
  order: 28,
  min: 1,
  max: 500,
  decimals: 1,
  unit: kilowattHour,
  steps: [2, 5, 10, 20, 30, 40, 60, 80],
  in: ['vehicles/electric', 'vehicles/electric-scooters', 'vehicles/e-rickshaws'],
  more: true,
});
