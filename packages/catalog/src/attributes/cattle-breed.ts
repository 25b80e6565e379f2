import { attribute } from '../attribute.ts';

export const cattleBreed = attribute({
  id: 'cattleBreed',
  kind: 'choice',
  label: { en: 'Breed', ne: 'नस्ल' },
  order: 186,
  options: [
    { id: 'jersey', label: { en: 'Jersey', ne: 'जर्सी' } },
    { id: 'holstein', label: { en: 'Holstein', ne: 'होल्स्टिन' } },
    { id: 'cross', label: { en: 'Cross-bred', ne: 'वर्णशङ्कर' } },
    { id: 'sahiwal', label: { en: 'Sahiwal', ne: 'साहिवाल' } },
    { id: 'local', label: { en: 'Local', ne: 'लोकल' } },
  ],
  in: ['livestock/cows'],
  filter: true,
  search: true,
  card: true,
});
