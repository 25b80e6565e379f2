import { attribute } from '../attribute.ts';

export const schooling = attribute({
  id: 'schooling',
  kind: 'choice',
  label: { en: 'Education', ne: 'शिक्षा' },
  order: 232,
  options: [
    { id: 'none', label: { en: 'Not needed', ne: 'नभए पनि हुन्छ' }, silent: true },
    { id: 'see', label: { en: 'SEE', ne: 'एसईई' } },
    { id: 'plus-two', label: { en: '+2', ne: 'प्लस टु' } },
    { id: 'diploma', label: { en: 'Diploma', ne: 'डिप्लोमा' } },
    { id: 'bachelor', label: { en: 'Bachelor', ne: 'स्नातक' } },
    { id: 'master', label: { en: 'Master', ne: 'स्नातकोत्तर' } },
  ],
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  filter: true,
  search: true,
});
