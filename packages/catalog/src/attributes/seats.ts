import { attribute } from '../attribute.ts';

export const seats = attribute({
  id: 'seats',
  kind: 'number',
  label: { en: 'Seats', ne: 'सिट' },
  order: 44,
  min: 1,
  max: 80,
  steps: [4, 5, 7, 9, 12, 20, 30, 40],
  in: ['vehicles/cars', 'vehicles/electric', 'vehicles/buses', 'vehicles/e-rickshaws'],
  more: true,
  filter: true,
  phrase: { en: { one: '{value} seat', other: '{value} seats' }, ne: '{value} सिट' },
  schemaOrg: { property: 'vehicleSeatingCapacity' },
});
