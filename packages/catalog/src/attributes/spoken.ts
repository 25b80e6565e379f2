import { attribute } from '../attribute.ts';

export const spoken = attribute({
  id: 'spoken',
  kind: 'choices',
  label: { en: 'Speaks', ne: 'बोल्ने भाषा' },
  order: 253,
  options: [
    { id: 'ne', label: { en: 'Nepali', ne: 'नेपाली' } },
    { id: 'en', label: { en: 'English', ne: 'अङ्ग्रेजी' } },
    { id: 'hi', label: { en: 'Hindi', ne: 'हिन्दी' } },
    { id: 'zh', label: { en: 'Chinese', ne: 'चिनियाँ' } },
    { id: 'ja', label: { en: 'Japanese', ne: 'जापानी' } },
    { id: 'ko', label: { en: 'Korean', ne: 'कोरियन' } },
    { id: 'fr', label: { en: 'French', ne: 'फ्रेन्च' } },
    { id: 'de', label: { en: 'German', ne: 'जर्मन' } },
    { id: 'es', label: { en: 'Spanish', ne: 'स्पेनिस' } },
  ],
  most: 9,
  in: ['travel/guides', 'services/translation'],
  filter: true,
  search: true,
  card: true,
});
