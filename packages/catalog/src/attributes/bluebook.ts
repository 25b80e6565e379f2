import { attribute } from '../attribute.ts';

export const bluebook = attribute({
  id: 'bluebook',
  kind: 'choice',
  label: { en: 'Bluebook', ne: 'नीलपुस्तिका (ब्लुबुक)' },
  order: 32,
  options: [
    { id: 'own', label: { en: "In the seller's name", ne: 'बिक्रेताकै नाममा' } },
    { id: 'other', label: { en: "In another's name, will be transferred", ne: 'अरूको नाममा, नामसारी हुन्छ' } },
    { id: 'none', label: { en: 'None', ne: 'छैन' }, silent: true },
  ],
  in: ['vehicles'],
  notIn: ['vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  filter: true,
  search: true,
  phrase: { en: { one: 'bluebook {value}', other: 'bluebook {value}' }, ne: 'ब्लुबुक {value}' },
});
