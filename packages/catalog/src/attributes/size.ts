import { attribute } from '../attribute.ts';

export const size = attribute({
  id: 'size',
  kind: 'choice',
  label: { en: 'Size', ne: 'साइज' },
  order: 170,
  options: [
    { id: 'xs', label: { en: 'XS', ne: 'एक्सएस' } },
    { id: 's', label: { en: 'S', ne: 'एस' } },
    { id: 'm', label: { en: 'M', ne: 'एम' } },
    { id: 'l', label: { en: 'L', ne: 'एल' } },
    { id: 'xl', label: { en: 'XL', ne: 'एक्सएल' } },
    { id: 'xxl', label: { en: 'XXL or larger', ne: 'डबल एक्सएल वा ठूलो' } },
    { id: 'free', label: { en: 'Free size', ne: 'फ्री साइज' } },
  ],
  in: [
    'fashion/mens-clothing',
    'fashion/womens-clothing',
    'fashion/sari',
    'fashion/dhaka-topi',
    'fashion/wedding',
    'sports/football',
    'sports/camping',
    'travel/gear-rental',
  ],
  filter: true,
  search: true,
  card: true,
  phrase: { en: { one: 'Size {value}', other: 'Size {value}' }, ne: 'साइज {value}' },
  schemaOrg: { property: 'size' },
});
