import { attribute } from '../attribute.ts';

export const openings = attribute({
  id: 'openings',
  kind: 'number',
  label: { en: 'People needed', ne: 'चाहिएको सङ्ख्या' },
  order: 234,
  min: 1,
  max: 5000,
  steps: [2, 5, 10, 50],
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  card: ['jobs'],
  phrase: { en: { one: '{value} person needed', other: '{value} people needed' }, ne: '{value} जना चाहियो' },
  schemaOrg: { property: 'totalJobOpenings' },
});
