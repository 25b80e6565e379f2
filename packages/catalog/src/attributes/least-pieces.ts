import { attribute } from '../attribute.ts';

export const leastPieces = attribute({
  id: 'leastPieces',
  kind: 'number',
  label: { en: 'Least order', ne: 'कम्तीमा' },
  order: 279,
  min: 1,
  max: 1_000_000,
  steps: [2, 5, 10, 50, 100, 500, 1000],
  in: [
    'business/wholesale',
    'business/handicraft-export',
    'business/printing-packaging',
    'building/cement',
    'building/bricks',
    'education/stationery',
  ],
  filter: true,
  card: ['business/wholesale', 'business/handicraft-export'],
  phrase: { en: { one: 'from {value} piece', other: 'from {value} pieces' }, ne: 'कम्तीमा {value} वटा' },
});
