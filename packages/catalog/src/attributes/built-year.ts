import { attribute } from '../attribute.ts';

export const builtYear = attribute({
  id: 'builtYear',
  kind: 'number',
  label: { en: 'Built in (BS)', ne: 'बनेको साल (वि.सं.)' },
  order: 116,
  min: 1990,
  max: 2095,
  year: true,
  steps: [2040, 2050, 2060, 2065, 2070, 2075, 2080],
  in: ['property/houses', 'property/apartments'],
  more: true,
  filter: true,
});
