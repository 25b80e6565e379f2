import { attribute } from '../attribute.ts';

export const childAge = attribute({
  id: 'childAge',
  kind: 'choices',
  label: { en: 'For age', ne: 'उमेर' },
  order: 184,
  options: [
    { id: '0', label: { en: 'Under 1', ne: '१ वर्षमुनि' } },
    { id: '1', label: { en: '1 to 3', ne: '१ देखि ३ वर्ष' } },
    { id: '3', label: { en: '3 to 5', ne: '३ देखि ५ वर्ष' } },
    { id: '5', label: { en: '5 to 8', ne: '५ देखि ८ वर्ष' } },
    { id: '8', label: { en: '8 to 12', ne: '८ देखि १२ वर्ष' } },
    { id: '12', label: { en: 'Over 12', ne: '१२ वर्षमाथि' } },
  ],
  most: 3,
  in: ['kids', 'sports/board-games', 'education/stationery'],
  filter: true,
  card: ['kids'],
});
