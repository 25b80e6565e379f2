import { attribute } from '../attribute.ts';

export const shoeSize = attribute({
  id: 'shoeSize',
  kind: 'number',
  label: { en: 'Size (EU)', ne: 'साइज (युरोपेली)' },
  order: 172,
  min: 15,
  max: 52,
  decimals: 1,
  steps: [28, 32, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45],
  in: ['fashion/shoes', 'sports/skating'],
  filter: true,
  search: true,
  card: true,
  phrase: { en: { one: 'Size {value}', other: 'Size {value}' }, ne: 'साइज {value}' },
  schemaOrg: { property: 'size' },
});
