import { attribute } from '../attribute.ts';

export const graphics = attribute({
  id: 'graphics',
  kind: 'text',
  label: { en: 'Graphics card', ne: 'ग्राफिक्स कार्ड' },
  order: 142,
  longest: 40,
  in: ['electronics/laptops', 'electronics/desktops'],
  more: true,
  search: true,
});
