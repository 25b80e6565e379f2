import { attribute } from '../attribute.ts';

export const gear = attribute({
  id: 'gear',
  kind: 'choice',
  label: { en: 'Gears', ne: 'गियर' },
  order: 22,
  options: [
    { id: 'manual', label: { en: 'Manual', ne: 'म्यानुअल' } },
    { id: 'automatic', label: { en: 'Automatic', ne: 'अटोमेटिक' }, also: ['auto'] },
  ],
  in: ['vehicles/cars', 'vehicles/electric', 'vehicles/commercial'],
  filter: true,
  search: true,
  card: ['vehicles/cars'],
  schemaOrg: { property: 'vehicleTransmission' },
});
