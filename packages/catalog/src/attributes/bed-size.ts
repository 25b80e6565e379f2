import { attribute } from '../attribute.ts';

export const bedSize = attribute({
  id: 'bedSize',
  kind: 'choice',
  label: { en: 'Size', ne: 'साइज' },
  order: 160,
  options: [
    { id: 'single', label: { en: 'Single', ne: 'सिङ्गल' } },
    { id: 'double', label: { en: 'Double', ne: 'डबल' } },
    { id: 'queen', label: { en: 'Queen', ne: 'क्विन' } },
    { id: 'king', label: { en: 'King', ne: 'किङ' } },
    { id: 'bunk', label: { en: 'Bunk', ne: 'दुई तले' } },
  ],
  in: ['furniture/beds'],
  filter: true,
  search: true,
  card: true,
});
