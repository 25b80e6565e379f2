import { attribute } from '../attribute.ts';

export const fuel = attribute({
  id: 'fuel',
  kind: 'choice',
  label: { en: 'Fuel', ne: 'इन्धन' },
  order: 20,
  options: [
    { id: 'petrol', label: { en: 'Petrol', ne: 'पेट्रोल' } },
    { id: 'diesel', label: { en: 'Diesel', ne: 'डिजेल' } },
    { id: 'electric', label: { en: 'Electric', ne: 'विद्युतीय' }, also: ['EV'] },
    { id: 'hybrid', label: { en: 'Hybrid', ne: 'हाइब्रिड' } },
  ],
  in: ['vehicles/cars', 'vehicles/commercial', 'vehicles/buses', 'vehicles/motorbikes', 'vehicles/scooters'],
  filter: true,
  search: true,
  schemaOrg: { property: 'fuelType' },
});
