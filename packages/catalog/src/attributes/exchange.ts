import { attribute } from '../attribute.ts';

export const exchange = attribute({
  id: 'exchange',
  kind: 'flag',
  label: { en: 'Exchange', ne: 'साटासाट' },
  order: 56,
  in: ['vehicles', 'mobiles/phones', 'mobiles/tablets', 'electronics/laptops', 'electronics/cameras'],
  notIn: ['vehicles/parts', 'vehicles/accessories'],
  more: true,
  filter: true,
  says: { yes: { en: 'Possible', ne: 'मिल्छ' }, no: { en: 'Not possible', ne: 'मिल्दैन' } },
  search: true,
  phrase: { en: { one: 'Exchange possible', other: 'Exchange possible' }, ne: 'साटासाट मिल्छ' },
});
