import { attribute } from '../attribute.ts';

export const withDriver = attribute({
  id: 'withDriver',
  kind: 'choice',
  label: { en: 'Driver', ne: 'ड्राइभर' },
  order: 264,
  options: [
    { id: 'with', label: { en: 'With a driver', ne: 'ड्राइभरसहित' } },
    { id: 'without', label: { en: 'Without a driver', ne: 'ड्राइभरबिना' } },
    { id: 'either', label: { en: 'Either', ne: 'दुवै मिल्छ' } },
  ],
  in: ['travel/vehicle-hire'],
  filter: true,
  search: true,
  card: true,
});
