import { attribute } from '../attribute.ts';
import { year } from '../units.ts';

export const leaseYears = attribute({
  id: 'leaseYears',
  kind: 'number',
  label: { en: 'Lease for', ne: 'लिजको अवधि' },
  order: 120,
  min: 1,
  max: 99,
  unit: year,
  steps: [2, 3, 5, 10, 20, 30],
  in: ['property/land-lease', 'property/shop-space', 'property/warehouse'],
  more: true,
  filter: true,
});
