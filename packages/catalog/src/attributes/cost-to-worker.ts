import { attribute } from '../attribute.ts';

export const costToWorker = attribute({
  id: 'costToWorker',
  kind: 'money',
  label: { en: 'Cost to the worker', ne: 'कामदारलाई लाग्ने खर्च' },
  hint: { en: 'Everything together; 0 where the employer pays all', ne: 'सबै गरेर; रोजगारदाताले सबै तिर्ने भए ०' },
  order: 244,
  min: 0,
  max: 1_000_000_000,
  steps: [1, 1_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000],
  in: ['overseas-jobs'],
  filter: true,
  card: true,
  phrase: { en: { one: 'cost {value}', other: 'cost {value}' }, ne: 'खर्च {value}' },
});
