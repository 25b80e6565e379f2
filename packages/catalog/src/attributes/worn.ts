import { attribute } from '../attribute.ts';

export const worn = attribute({
  id: 'worn',
  kind: 'choice',
  label: { en: 'For', ne: 'कसका लागि' },
  order: 174,
  options: [
    { id: 'women', label: { en: 'Women', ne: 'महिला' } },
    { id: 'men', label: { en: 'Men', ne: 'पुरुष' } },
    { id: 'anyone', label: { en: 'Anyone', ne: 'सबै' } },
    { id: 'girls', label: { en: 'Girls', ne: 'छोरी' } },
    { id: 'boys', label: { en: 'Boys', ne: 'छोरा' } },
  ],
  in: [
    'fashion/shoes',
    'fashion/watches',
    'fashion/bags',
    'fashion/accessories',
    'fashion/jewellery',
    'beauty/perfume',
    'beauty/cosmetics',
    'beauty/hair',
    'beauty/optical',
    'kids/kids-clothing',
  ],
  filter: true,
  search: true,
  card: ['fashion/bags', 'fashion/watches', 'fashion/accessories'],
});
