import { attribute } from '../attribute.ts';

export const tripIncludes = attribute({
  id: 'tripIncludes',
  kind: 'choices',
  label: { en: 'Includes', ne: 'समावेश' },
  order: 270,
  options: [
    { id: 'transport', label: { en: 'Transport', ne: 'यातायात' } },
    { id: 'stay', label: { en: 'Lodging', ne: 'बस्ने ठाउँ' } },
    { id: 'meals', label: { en: 'Meals', ne: 'खाना' } },
    { id: 'guide', label: { en: 'Guide', ne: 'गाइड' } },
    { id: 'permits', label: { en: 'Permits', ne: 'अनुमतिपत्र' } },
  ],
  most: 5,
  in: ['travel/treks-tours', 'travel/pilgrimage'],
});
