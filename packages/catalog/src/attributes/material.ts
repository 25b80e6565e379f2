import { attribute } from '../attribute.ts';

export const material = attribute({
  id: 'material',
  kind: 'choice',
  label: { en: 'Made of', ne: 'बनेको' },
  order: 162,
  options: [
    { id: 'wood', label: { en: 'Solid wood', ne: 'काठ' } },
    { id: 'ply', label: { en: 'Plywood or board', ne: 'प्लाइउड वा बोर्ड' } },
    { id: 'metal', label: { en: 'Metal', ne: 'धातु' } },
    { id: 'plastic', label: { en: 'Plastic', ne: 'प्लास्टिक' } },
    { id: 'bamboo', label: { en: 'Bamboo or cane', ne: 'बाँस वा बेत' } },
    { id: 'cloth', label: { en: 'Cloth', ne: 'कपडा' } },
    { id: 'leather', label: { en: 'Leather', ne: 'छाला' } },
    { id: 'glass', label: { en: 'Glass', ne: 'सिसा' } },
    { id: 'stone', label: { en: 'Stone', ne: 'ढुङ्गा' } },
  ],
  in: [
    'furniture',
    'building/doors-windows',
    'business/shop-equipment',
    'home/utensils',
    'sports/game-tables',
    'sports/art-crafts',
    'business/handicraft-export',
  ],
  notIn: ['furniture/plants'],
  filter: true,
  search: true,
  card: ['furniture', 'home/utensils'],
  schemaOrg: { property: 'material' },
});
