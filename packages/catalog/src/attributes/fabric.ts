import { attribute } from '../attribute.ts';

export const fabric = attribute({
  id: 'fabric',
  kind: 'choice',
  label: { en: 'Cloth', ne: 'कपडा' },
  order: 176,
  options: [
    { id: 'cotton', label: { en: 'Cotton', ne: 'सुती' } },
    { id: 'silk', label: { en: 'Silk', ne: 'रेसम' } },
    { id: 'wool', label: { en: 'Wool', ne: 'ऊन' } },
    { id: 'pashmina', label: { en: 'Pashmina', ne: 'पश्मिना' } },
    { id: 'dhaka', label: { en: 'Dhaka', ne: 'ढाका' } },
    { id: 'velvet', label: { en: 'Velvet', ne: 'मखमल' } },
    { id: 'synthetic', label: { en: 'Synthetic', ne: 'सिन्थेटिक' } },
  ],
  in: [
    'fashion/mens-clothing',
    'fashion/womens-clothing',
    'fashion/sari',
    'fashion/dhaka-topi',
    'fashion/wedding',
  ],
  more: true,
  filter: true,
  search: true,
  schemaOrg: { property: 'material' },
});
