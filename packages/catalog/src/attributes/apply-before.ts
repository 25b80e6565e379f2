import { attribute } from '../attribute.ts';
import { anyDay } from '../days.ts';

export const applyBefore = attribute({
  id: 'applyBefore',
  kind: 'date',
  ...anyDay,
  label: { en: 'Apply by', ne: 'आवेदन दिने अन्तिम मिति' },
  order: 238,
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  more: true,
  filter: true,
});
