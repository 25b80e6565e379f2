import { attribute } from '../attribute.ts';

export const jobKind = attribute({
  id: 'jobKind',
  kind: 'choice',
  label: { en: 'Kind of job', ne: 'जागिरको प्रकार' },
  order: 224,
  options: [
    { id: 'full-time', label: { en: 'Full time', ne: 'पूरा समय' } },
    { id: 'part-time', label: { en: 'Part time', ne: 'आंशिक समय' } },
    { id: 'contract', label: { en: 'Contract', ne: 'करार' } },
    { id: 'daily', label: { en: 'Daily wage', ne: 'ज्यालादारी' } },
    { id: 'internship', label: { en: 'Internship', ne: 'इन्टर्नसिप' } },
  ],
  in: ['jobs'],
  filter: true,
  search: true,
  card: true,
  schemaOrg: {
    property: 'employmentType',
    terms: {
      'full-time': 'FULL_TIME',
      'part-time': 'PART_TIME',
      contract: 'CONTRACTOR',
      daily: 'PER_DIEM',
      internship: 'INTERN',
    },
  },
});
