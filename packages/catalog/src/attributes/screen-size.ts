import { attribute } from '../attribute.ts';
import { inch } from '../units.ts';

export const screenSize = attribute({
  id: 'screenSize',
  kind: 'number',
  label: { en: 'Screen size', ne: 'स्क्रिनको साइज' },
  order: 140,
  min: 5,
  max: 120,
  decimals: 1,
  unit: inch,
  steps: [12, 13, 14, 15, 16, 20, 24, 28, 32, 40, 43, 50, 55, 65],
  in: ['electronics/laptops', 'electronics/tv', 'electronics/computer-parts'],
  filter: true,
  search: true,
  card: ['electronics/tv'],
});
