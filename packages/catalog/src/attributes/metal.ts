import { attribute } from '../attribute.ts';

export const metal = attribute({
  id: 'metal',
  kind: 'choice',
  label: { en: 'Metal', ne: 'धातु' },
  order: 178,
  options: [
    { id: 'gold', label: { en: 'Gold', ne: 'सुन' } },
    { id: 'silver', label: { en: 'Silver', ne: 'चाँदी' } },
    { id: 'diamond', label: { en: 'With diamonds', ne: 'हिरा जडेको' } },
    { id: 'plated', label: { en: 'Gold plated', ne: 'सुनको जलप' } },
    { id: 'other', label: { en: 'Other', ne: 'अन्य' } },
  ],
  in: ['fashion/jewellery'],
  filter: true,
  search: true,
  card: true,
});
