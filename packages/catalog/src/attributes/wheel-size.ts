import { attribute } from '../attribute.ts';

export const wheelSize = attribute({
  id: 'wheelSize',
  kind: 'choice',
  label: { en: 'Wheel', ne: 'पाङ्ग्रा' },
  order: 52,
  options: [
    { id: '12', label: { en: '12 inch', ne: '१२ इन्च' } },
    { id: '14', label: { en: '14 inch', ne: '१४ इन्च' } },
    { id: '16', label: { en: '16 inch', ne: '१६ इन्च' } },
    { id: '20', label: { en: '20 inch', ne: '२० इन्च' } },
    { id: '24', label: { en: '24 inch', ne: '२४ इन्च' } },
    { id: '26', label: { en: '26 inch', ne: '२६ इन्च' } },
    { id: '27-5', label: { en: '27.5 inch', ne: '२७.५ इन्च' } },
    { id: '29', label: { en: '29 inch', ne: '२९ इन्च' } },
  ],
  in: ['vehicles/bicycles', 'kids/ride-ons'],
  filter: true,
  search: true,
  card: ['vehicles/bicycles'],
  phrase: { en: { one: '{value} wheel', other: '{value} wheel' }, ne: '{value} पाङ्ग्रा' },
});
