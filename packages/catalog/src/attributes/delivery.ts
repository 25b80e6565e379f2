import { attribute } from '../attribute.ts';

export const delivery = attribute({
  id: 'delivery',
  kind: 'choice',
  label: { en: 'Delivery', ne: 'घरसम्म पुर्‍याउने' },
  order: 168,
  options: [
    { id: 'free', label: { en: 'Free', ne: 'निःशुल्क' } },
    { id: 'paid', label: { en: 'For a charge', ne: 'पैसा लाग्छ' } },
    { id: 'none', label: { en: 'None', ne: 'छैन' } },
  ],
  in: ['furniture', 'home', 'building', 'agriculture', 'livestock', 'fashion', 'business/wholesale'],
  notIn: ['agriculture/farm-machines'],
  more: true,
  filter: true,
});
