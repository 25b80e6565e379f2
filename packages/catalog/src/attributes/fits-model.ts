import { attribute } from '../attribute.ts';

export const fitsModel = attribute({
  id: 'fitsModel',
  kind: 'text',
  label: { en: 'Fits', ne: 'कुनमा मिल्ने' },
  hint: { en: 'Like Pulsar 150, Redmi Note 12', ne: 'जस्तै पल्सर १५०, रेडमी नोट १२' },
  order: 13,
  longest: 60,
  in: ['vehicles/parts', 'mobiles/parts-repair', 'mobiles/accessories'],
  search: true,
  card: true,
});
