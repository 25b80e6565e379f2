import { attribute } from '../attribute.ts';

export const year = attribute({
  id: 'year',
  kind: 'number',
  label: { en: 'Year of make', ne: 'बनेको साल' },
  hint: { en: 'AD, as in the bluebook, e.g. 2018', ne: 'ब्लुबुकमा भएजस्तै ईस्वी सन्‌मा, जस्तै २०१८' },
  order: 16,
  min: 1950,
  // Below any year of today's Bikram Sambat, which would be refused and not misread.
  max: 2035,
  year: true,
  steps: [1990, 2000, 2005, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026],
  in: ['vehicles'],
  notIn: ['vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  filter: true,
  search: true,
  card: true,
  schemaOrg: { property: 'vehicleModelDate' },
});
