import { attribute } from '../attribute.ts';

export const tenants = attribute({
  id: 'tenants',
  kind: 'choices',
  label: { en: 'Suits', ne: 'कसलाई दिने' },
  order: 68,
  options: [
    { id: 'family', label: { en: 'Family', ne: 'परिवार' } },
    { id: 'students', label: { en: 'Students', ne: 'विद्यार्थी' } },
    { id: 'bachelors', label: { en: 'Bachelors', ne: 'एक्लै बस्ने' }, also: ['bachelor', 'ब्याचलर', 'अविवाहित'] },
    { id: 'office', label: { en: 'Office', ne: 'अफिस' } },
  ],
  most: 4,
  in: ['property/rooms', 'property/flats', 'property/houses-rent'],
  filter: true,
  search: true,
  card: ['property/rooms'],
});
