import { attribute } from '../attribute.ts';

export const petFor = attribute({
  id: 'petFor',
  kind: 'choices',
  label: { en: 'For', ne: 'कसका लागि' },
  order: 211,
  options: [
    { id: 'dog', label: { en: 'Dogs', ne: 'कुकुर' } },
    { id: 'cat', label: { en: 'Cats', ne: 'बिरालो' } },
    { id: 'bird', label: { en: 'Birds', ne: 'चरा' } },
    { id: 'fish', label: { en: 'Fish', ne: 'माछा' } },
    { id: 'rabbit', label: { en: 'Rabbits', ne: 'खरायो' } },
  ],
  most: 5,
  in: ['livestock/pet-supplies'],
  filter: true,
  search: true,
  card: true,
});
