import { attribute } from '../attribute.ts';

export const loan = attribute({
  id: 'loan',
  kind: 'choice',
  label: { en: 'Loan', ne: 'ऋण' },
  order: 40,
  options: [
    { id: 'none', label: { en: 'None', ne: 'छैन' } },
    { id: 'running', label: { en: 'Still being paid', ne: 'तिर्न बाँकी छ' } },
  ],
  in: ['vehicles'],
  notIn: ['vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  more: true,
  filter: true,
});
