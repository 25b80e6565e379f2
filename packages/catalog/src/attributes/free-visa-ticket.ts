import { attribute } from '../attribute.ts';

export const freeVisaTicket = attribute({
  id: 'freeVisaTicket',
  kind: 'flag',
  label: { en: 'Free visa, free ticket', ne: 'निःशुल्क भिसा र टिकट' },
  order: 246,
  in: ['overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  filter: true,
  search: true,
});
