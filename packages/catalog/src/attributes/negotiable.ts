import { attribute } from '../attribute.ts';

export const negotiable = attribute({
  id: 'negotiable',
  kind: 'flag',
  label: { en: 'Negotiable', ne: 'मोलमोलाइ हुन्छ' },
  order: 0,
  in: [''],
  initial: true,
  filter: true,
  ofPrice: true,
});
