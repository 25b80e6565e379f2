import { attribute } from '../attribute.ts';

export const bookLanguage = attribute({
  id: 'bookLanguage',
  kind: 'choice',
  label: { en: 'Language', ne: 'भाषा' },
  order: 262,
  options: [
    { id: 'ne', label: { en: 'Nepali', ne: 'नेपाली' } },
    { id: 'en', label: { en: 'English', ne: 'अङ्ग्रेजी' } },
    { id: 'hi', label: { en: 'Hindi', ne: 'हिन्दी' } },
    { id: 'other', label: { en: 'Other', ne: 'अन्य' } },
  ],
  in: ['education/books', 'kids/kids-books'],
  filter: true,
  search: true,
  schemaOrg: { property: 'inLanguage' },
});
