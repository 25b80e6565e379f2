import { attribute } from '../attribute.ts';

export const serviceArea = attribute({
  id: 'serviceArea',
  kind: 'text',
  label: { en: 'Where you go', ne: 'कहाँसम्म जाने' },
  hint: { en: 'Like all of the Valley', ne: 'जस्तै उपत्यकाभर' },
  order: 254,
  longest: 60,
  in: ['services'],
  more: true,
  search: true,
});
