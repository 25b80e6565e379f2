import { attribute } from '../attribute.ts';

export const goatBreed = attribute({
  id: 'goatBreed',
  kind: 'choice',
  label: { en: 'Breed', ne: 'नस्ल' },
  order: 190,
  options: [
    { id: 'khari', label: { en: 'Khari', ne: 'खरी' } },
    { id: 'boer', label: { en: 'Boer', ne: 'बोयर' } },
    { id: 'jamunapari', label: { en: 'Jamunapari', ne: 'जमुनापारी' } },
    { id: 'barbari', label: { en: 'Barbari', ne: 'बार्बरी' } },
    { id: 'saanen', label: { en: 'Saanen', ne: 'सानन' } },
    { id: 'sirohi', label: { en: 'Sirohi', ne: 'सिरोही' } },
    { id: 'sinhal', label: { en: 'Sinhal', ne: 'सिन्हाल' } },
    { id: 'chyangra', label: { en: 'Chyangra', ne: 'च्याङ्ग्रा' } },
    { id: 'sheep', label: { en: 'Sheep', ne: 'भेडा' } },
    { id: 'cross', label: { en: 'Cross-bred', ne: 'वर्णशङ्कर' } },
    { id: 'local', label: { en: 'Local', ne: 'लोकल' } },
  ],
  in: ['livestock/goats'],
  filter: true,
  search: true,
  card: true,
});
