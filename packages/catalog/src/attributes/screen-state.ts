import { attribute } from '../attribute.ts';

export const screenState = attribute({
  id: 'screenState',
  kind: 'choice',
  label: { en: 'State of the screen', ne: 'स्क्रिनको अवस्था' },
  order: 132,
  options: [
    { id: 'fine', label: { en: 'Without a scratch', ne: 'दाग नभएको' } },
    { id: 'scratches', label: { en: 'Light scratches', ne: 'हल्का दाग' } },
    { id: 'cracked', label: { en: 'Cracked', ne: 'फुटेको' } },
    { id: 'replaced', label: { en: 'Replaced', ne: 'फेरिएको' } },
  ],
  in: ['mobiles/phones', 'mobiles/tablets', 'mobiles/smartwatches', 'electronics/laptops'],
  more: true,
  filter: true,
});
