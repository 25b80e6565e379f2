import { attribute } from '../attribute.ts';

export const plotted = attribute({
  id: 'plotted',
  kind: 'flag',
  label: { en: 'Plotted', ne: 'प्लटिङ गरिएको' },
  order: 112,
  in: ['property/land'],
  more: true,
  filter: true,
  search: true,
  says: { yes: { en: 'Yes', ne: 'हो' }, no: { en: 'No', ne: 'होइन' } },
});
