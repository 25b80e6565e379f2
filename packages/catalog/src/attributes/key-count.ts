import { attribute } from '../attribute.ts';

export const keyCount = attribute({
  id: 'keyCount',
  kind: 'number',
  label: { en: 'Keys', ne: 'किको सङ्ख्या' },
  order: 163,
  min: 10,
  max: 120,
  steps: [25, 37, 49, 61, 76, 88],
  in: ['music/keyboards', 'music/pianos', 'music/harmonium'],
  filter: true,
  search: true,
  card: true,
  phrase: { en: { one: '{value} key', other: '{value} keys' }, ne: '{value} की' },
});
