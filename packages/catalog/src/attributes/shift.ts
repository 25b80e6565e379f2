import { attribute } from '../attribute.ts';

export const shift = attribute({
  id: 'shift',
  kind: 'choice',
  label: { en: 'Shift', ne: 'काम गर्ने समय' },
  order: 228,
  options: [
    { id: 'day', label: { en: 'Day', ne: 'दिउँसो' } },
    { id: 'morning', label: { en: 'Morning', ne: 'बिहान' } },
    { id: 'evening', label: { en: 'Evening', ne: 'साँझ' } },
    { id: 'night', label: { en: 'Night', ne: 'राति' } },
    { id: 'rotating', label: { en: 'In turns', ne: 'पालैपालो' } },
  ],
  in: ['jobs'],
  filter: true,
  search: true,
  card: ['jobs'],
});
