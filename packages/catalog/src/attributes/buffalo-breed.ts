import { attribute } from '../attribute.ts';

export const buffaloBreed = attribute({
  id: 'buffaloBreed',
  kind: 'choice',
  label: { en: 'Breed', ne: 'नस्ल' },
  order: 188,
  options: [
    { id: 'murrah', label: { en: 'Murrah', ne: 'मुर्रा' } },
    { id: 'cross', label: { en: 'Cross-bred', ne: 'वर्णशङ्कर' } },
    { id: 'lime', label: { en: 'Lime', ne: 'लिमे' } },
    { id: 'parkote', label: { en: 'Parkote', ne: 'पार्कोटे' } },
    { id: 'local', label: { en: 'Local', ne: 'लोकल' } },
  ],
  in: ['livestock/buffaloes'],
  filter: true,
  search: true,
  card: true,
});
