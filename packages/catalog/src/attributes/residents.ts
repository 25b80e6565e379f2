import { attribute } from '../attribute.ts';

export const residents = attribute({
  id: 'residents',
  kind: 'choice',
  label: { en: 'For', ne: 'कसका लागि' },
  order: 70,
  options: [
    { id: 'women', label: { en: 'Women', ne: 'महिला' }, also: ['girls', 'केटी'] },
    { id: 'men', label: { en: 'Men', ne: 'पुरुष' }, also: ['boys', 'केटा'] },
    { id: 'anyone', label: { en: 'Anyone', ne: 'जोसुकै' } },
  ],
  in: ['property/hostel', 'property/room-partner'],
  filter: true,
  search: true,
  card: true,
});
