import { attribute } from '../attribute.ts';

export const applyBefore = attribute({
  id: 'applyBefore',
  kind: 'date',
  label: { en: 'Apply by', ne: 'आवेदन दिने अन्तिम मिति' },
  order: 238,
  in: ['jobs', 'overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  more: true,
});
