import { attribute } from '../attribute.ts';

export const lalpurja = attribute({
  id: 'lalpurja',
  kind: 'choice',
  label: { en: 'Lalpurja (title deed)', ne: 'लालपुर्जा' },
  order: 108,
  options: [
    { id: 'own', label: { en: "In the seller's name", ne: 'बिक्रेताकै नाममा' } },
    { id: 'family', label: { en: "In the family's name", ne: 'परिवारको नाममा' } },
    { id: 'other', label: { en: "In another's name", ne: 'अरूको नाममा' } },
    { id: 'none', label: { en: 'Not yet', ne: 'अझै छैन' }, silent: true },
  ],
  in: ['property/land', 'property/houses', 'property/apartments'],
  filter: true,
  search: true,
  phrase: { en: { one: 'lalpurja {value}', other: 'lalpurja {value}' }, ne: 'लालपुर्जा {value}' },
});
