import { attribute } from '../attribute.ts';

export const powerSource = attribute({
  id: 'powerSource',
  kind: 'choice',
  label: { en: 'Runs on', ne: 'केले चल्ने' },
  order: 157,
  options: [
    { id: 'mains', label: { en: 'Electricity', ne: 'बिजुली' } },
    { id: 'three-phase', label: { en: 'Three-phase electricity', ne: 'थ्री फेज बिजुली' } },
    { id: 'battery', label: { en: 'Battery', ne: 'ब्याट्री' } },
    { id: 'petrol', label: { en: 'Petrol', ne: 'पेट्रोल' } },
    { id: 'diesel', label: { en: 'Diesel', ne: 'डिजेल' } },
    { id: 'gas', label: { en: 'Gas', ne: 'ग्यास' } },
    { id: 'wood', label: { en: 'Wood or coal', ne: 'दाउरा वा कोइला' } },
    { id: 'hand', label: { en: 'Hand or foot', ne: 'हात वा खुट्टाले' } },
  ],
  in: [
    'home/sewing',
    'business/restaurant-equipment',
    'business/machinery',
    'building/power-tools',
    'building/garden-tools',
    'agriculture/farm-machines',
  ],
  filter: true,
  search: true,
  card: ['agriculture/farm-machines', 'business/machinery'],
});
