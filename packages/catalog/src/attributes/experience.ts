import { attribute } from '../attribute.ts';

export const experience = attribute({
  id: 'experience',
  kind: 'choice',
  label: { en: 'Experience', ne: 'अनुभव' },
  order: 230,
  options: [
    { id: 'none', label: { en: 'Not needed', ne: 'नभए पनि हुन्छ' }, also: ['fresher', 'फ्रेसर'] },
    { id: '1', label: { en: '1 year', ne: '१ वर्ष' } },
    { id: '2', label: { en: '2 years', ne: '२ वर्ष' } },
    { id: '3', label: { en: '3 years', ne: '३ वर्ष' } },
    { id: '5', label: { en: '5 years or more', ne: '५ वर्ष वा बढी' } },
  ],
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  filter: true,
  search: true,
  phrase: { en: { one: 'experience: {value}', other: 'experience: {value}' }, ne: 'अनुभव: {value}' },
});
