import { attribute } from '../attribute.ts';

export const bodyType = attribute({
  id: 'bodyType',
  kind: 'choice',
  label: { en: 'Body', ne: 'बडी' },
  order: 42,
  options: [
    { id: 'hatchback', label: { en: 'Hatchback', ne: 'ह्याचब्याक' } },
    { id: 'sedan', label: { en: 'Sedan', ne: 'सेडान' } },
    { id: 'suv', label: { en: 'SUV or jeep', ne: 'एसयुभी वा जिप' }, also: ['SUV', 'jeep'] },
    { id: 'pickup', label: { en: 'Pick-up', ne: 'पिकअप' } },
    { id: 'van', label: { en: 'Van', ne: 'भ्यान' } },
  ],
  in: ['vehicles/cars', 'vehicles/electric'],
  more: true,
  filter: true,
  search: true,
  schemaOrg: { property: 'bodyType' },
});
