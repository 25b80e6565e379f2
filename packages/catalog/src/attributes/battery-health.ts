import { attribute } from '../attribute.ts';
import { percent } from '../units.ts';

export const batteryHealth = attribute({
  id: 'batteryHealth',
  kind: 'number',
  label: { en: 'Battery health', ne: 'ब्याट्री हेल्थ' },
  order: 126,
  min: 1,
  max: 100,
  unit: percent,
  steps: [70, 80, 85, 90, 95],
  in: ['mobiles/phones', 'mobiles/tablets', 'mobiles/smartwatches'],
  filter: true,
  card: ['mobiles/phones', 'mobiles/smartwatches'],
  phrase: { en: { one: 'Battery {value}', other: 'Battery {value}' }, ne: 'ब्याट्री {value}' },
});
