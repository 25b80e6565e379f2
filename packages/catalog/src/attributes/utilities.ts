import { attribute } from '../attribute.ts';

export const utilities = attribute({
  id: 'utilities',
  kind: 'choices',
  label: { en: 'At the land', ne: 'जग्गासम्म' },
  order: 114,
  options: [
    { id: 'electricity', label: { en: 'Electricity', ne: 'बिजुली' } },
    { id: 'water', label: { en: 'Water', ne: 'खानेपानी' } },
    { id: 'drainage', label: { en: 'Drainage', ne: 'ढल' } },
    { id: 'internet', label: { en: 'Internet', ne: 'इन्टरनेट' } },
  ],
  most: 4,
  in: ['property/land', 'property/land-lease'],
  filter: true,
});
