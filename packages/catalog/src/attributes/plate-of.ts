import { attribute } from '../attribute.ts';

export const plateOf = attribute({
  id: 'plateOf',
  kind: 'choice',
  label: { en: 'Registered in', ne: 'दर्ता भएको प्रदेश' },
  order: 36,
  options: [
    { id: 'koshi', label: { en: 'Koshi', ne: 'कोशी' } },
    { id: 'madhesh', label: { en: 'Madhesh', ne: 'मधेश' } },
    { id: 'bagmati', label: { en: 'Bagmati', ne: 'बागमती' } },
    { id: 'gandaki', label: { en: 'Gandaki', ne: 'गण्डकी' } },
    { id: 'lumbini', label: { en: 'Lumbini', ne: 'लुम्बिनी' } },
    { id: 'karnali', label: { en: 'Karnali', ne: 'कर्णाली' } },
    { id: 'sudurpashchim', label: { en: 'Sudurpashchim', ne: 'सुदूरपश्चिम' } },
  ],
  in: ['vehicles'],
  notIn: ['vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  more: true,
  filter: true,
});
