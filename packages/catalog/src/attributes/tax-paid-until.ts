import { attribute } from '../attribute.ts';
import { anyDay } from '../days.ts';

export const taxPaidUntil = attribute({
  id: 'taxPaidUntil',
  kind: 'date',
  ...anyDay,
  label: { en: 'Tax paid until', ne: 'कर तिरेको मिति' },
  order: 30,
  in: ['vehicles'],
  notIn: ['vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  filter: true,
});
