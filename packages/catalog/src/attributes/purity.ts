import { attribute } from '../attribute.ts';

export const purity = attribute({
  id: 'purity',
  kind: 'choice',
  label: { en: 'Purity', ne: 'शुद्धता' },
  order: 180,
  options: [
    { id: '24', label: { en: '24 carat', ne: '२४ क्यारेट' } },
    { id: '22', label: { en: '22 carat', ne: '२२ क्यारेट' } },
    { id: '18', label: { en: '18 carat', ne: '१८ क्यारेट' } },
    { id: '925', label: { en: 'Silver 925', ne: 'चाँदी ९२५' } },
  ],
  in: ['fashion/jewellery'],
  filter: true,
  search: true,
});
