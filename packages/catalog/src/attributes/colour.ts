import { attribute } from '../attribute.ts';

export const colour = attribute({
  id: 'colour',
  kind: 'choice',
  label: { en: 'Colour', ne: 'रङ' },
  order: 54,
  options: [
    { id: 'white', label: { en: 'White', ne: 'सेतो' } },
    { id: 'black', label: { en: 'Black', ne: 'कालो' } },
    { id: 'grey', label: { en: 'Grey or silver', ne: 'खरानी वा चाँदी' }, also: ['silver'] },
    { id: 'red', label: { en: 'Red', ne: 'रातो' } },
    { id: 'blue', label: { en: 'Blue', ne: 'निलो' } },
    { id: 'green', label: { en: 'Green', ne: 'हरियो' } },
    { id: 'yellow', label: { en: 'Yellow', ne: 'पहेँलो' } },
    { id: 'orange', label: { en: 'Orange', ne: 'सुन्तला' } },
    { id: 'brown', label: { en: 'Brown', ne: 'खैरो' } },
    { id: 'gold', label: { en: 'Gold', ne: 'सुनौलो' } },
    { id: 'pink', label: { en: 'Pink', ne: 'गुलाबी' } },
    { id: 'purple', label: { en: 'Purple', ne: 'बैजनी' } },
  ],
  in: ['vehicles', 'mobiles/phones', 'mobiles/tablets', 'fashion', 'furniture'],
  notIn: ['vehicles/parts', 'fashion/jewellery', 'furniture/plants'],
  more: true,
  filter: true,
  search: true,
  schemaOrg: { property: 'color' },
});
