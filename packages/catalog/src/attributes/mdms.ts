import { attribute } from '../attribute.ts';

export const mdms = attribute({
  id: 'mdms',
  kind: 'flag',
  label: { en: 'Registered in MDMS', ne: 'एमडीएमएसमा दर्ता' },
  order: 128,
  in: ['mobiles/phones', 'mobiles/keypad-phones', 'mobiles/tablets'],
  filter: true,
  search: true,
  card: ['mobiles/keypad-phones'],
  says: { yes: { en: 'Yes', ne: 'छ' }, no: { en: 'No', ne: 'छैन' } },
});
