import { attribute } from '../attribute.ts';

export const lostOrFound = attribute({
  id: 'lostOrFound',
  kind: 'choice',
  label: { en: 'Was it', ne: 'के भएको' },
  order: 276,
  options: [
    { id: 'lost', label: { en: 'Lost', ne: 'हराएको' } },
    { id: 'found', label: { en: 'Found', ne: 'भेटिएको' } },
  ],
  in: ['community/lost-found'],
  requiredIn: ['community/lost-found'],
  filter: true,
  search: true,
  card: true,
});
