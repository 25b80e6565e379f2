import { attribute } from '../attribute.ts';
import { month } from '../units.ts';

export const warrantyLeft = attribute({
  id: 'warrantyLeft',
  kind: 'number',
  label: { en: 'Warranty left', ne: 'बाँकी वारेन्टी' },
  order: 148,
  min: 0,
  max: 240,
  unit: month,
  steps: [1, 3, 6, 12, 24],
  in: [
    'electronics',
    'home',
    'mobiles/phones',
    'mobiles/tablets',
    'mobiles/smartwatches',
    'mobiles/earphones',
  ],
  more: true,
  filter: true,
  card: ['electronics/printers', 'electronics/cameras', 'electronics/consoles'],
  phrase: { en: { one: '{value} of warranty', other: '{value} of warranty' }, ne: '{value} वारेन्टी' },
});
