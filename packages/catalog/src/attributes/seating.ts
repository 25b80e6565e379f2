import { attribute } from '../attribute.ts';

export const seating = attribute({
  id: 'seating',
  kind: 'number',
  label: { en: 'Seats', ne: 'बस्ने सङ्ख्या' },
  order: 164,
  min: 1,
  max: 30,
  steps: [2, 3, 4, 5, 6, 8],
  in: ['furniture/sofas', 'furniture/tables', 'furniture/outdoor'],
  filter: true,
  card: true,
  phrase: { en: { one: '{value} seat', other: '{value} seats' }, ne: '{value} जना बस्ने' },
});
