import { attribute } from '../attribute.ts';

export const rentIncludes = attribute({
  id: 'rentIncludes',
  kind: 'choices',
  label: { en: 'Rent includes', ne: 'भाडामा समावेश' },
  order: 92,
  options: [
    { id: 'water', label: { en: 'Water', ne: 'पानी' } },
    { id: 'electricity', label: { en: 'Electricity', ne: 'बिजुली' } },
    { id: 'internet', label: { en: 'Internet', ne: 'इन्टरनेट' } },
    { id: 'waste', label: { en: 'Waste collection', ne: 'फोहोर' } },
  ],
  most: 4,
  in: [
    'property/rooms',
    'property/flats',
    'property/houses-rent',
    'property/room-partner',
    'property/hostel',
  ],
  more: true,
});
