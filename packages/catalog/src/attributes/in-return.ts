import { attribute } from '../attribute.ts';

export const inReturn = attribute({
  id: 'inReturn',
  kind: 'text',
  label: { en: 'In return for', ne: 'बदलामा के चाहियो' },
  hint: { en: 'Like a bicycle, school books', ne: 'जस्तै साइकल, स्कुलका किताब' },
  order: 283,
  longest: 60,
  in: ['community/exchange'],
  search: true,
  card: true,
  phrase: { en: { one: 'for {value}', other: 'for {value}' }, ne: 'बदलामा {value}' },
});
