import { attribute } from '../attribute.ts';

export const operator = attribute({
  id: 'operator',
  kind: 'choice',
  label: { en: 'Operator', ne: 'सेवा प्रदायक' },
  order: 150,
  options: [
    { id: 'ntc', label: { en: 'Nepal Telecom', ne: 'नेपाल टेलिकम' }, also: ['NTC', 'Namaste'] },
    { id: 'ncell', label: { en: 'Ncell', ne: 'एनसेल' } },
    { id: 'smart', label: { en: 'Smart Cell', ne: 'स्मार्ट सेल' } },
  ],
  in: ['mobiles/sim-numbers'],
  filter: true,
  search: true,
});
