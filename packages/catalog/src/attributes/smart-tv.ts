import { attribute } from '../attribute.ts';

export const smartTv = attribute({
  id: 'smartTv',
  kind: 'flag',
  label: { en: 'Smart TV', ne: 'स्मार्ट टिभी' },
  order: 144,
  in: ['electronics/tv'],
  filter: true,
  search: true,
  card: true,
});
