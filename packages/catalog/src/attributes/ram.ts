import { attribute } from '../attribute.ts';

export const ram = attribute({
  id: 'ram',
  kind: 'choice',
  label: { en: 'RAM', ne: 'र्‍याम' },
  order: 124,
  options: [
    { id: '1', label: { en: '1 GB', ne: '१ जीबी' }, also: ['1GB RAM'] },
    { id: '2', label: { en: '2 GB', ne: '२ जीबी' }, also: ['2GB RAM'] },
    { id: '3', label: { en: '3 GB', ne: '३ जीबी' }, also: ['3GB RAM'] },
    { id: '4', label: { en: '4 GB', ne: '४ जीबी' }, also: ['4GB RAM'] },
    { id: '6', label: { en: '6 GB', ne: '६ जीबी' }, also: ['6GB RAM'] },
    { id: '8', label: { en: '8 GB', ne: '८ जीबी' }, also: ['8GB RAM'] },
    { id: '12', label: { en: '12 GB', ne: '१२ जीबी' }, also: ['12GB RAM'] },
    { id: '16', label: { en: '16 GB', ne: '१६ जीबी' }, also: ['16GB RAM'] },
    { id: '24', label: { en: '24 GB', ne: '२४ जीबी' }, also: ['24GB RAM'] },
    { id: '32', label: { en: '32 GB', ne: '३२ जीबी' }, also: ['32GB RAM'] },
    { id: '64', label: { en: '64 GB', ne: '६४ जीबी' }, also: ['64GB RAM'] },
  ],
  in: ['mobiles/phones', 'mobiles/tablets', 'electronics/laptops', 'electronics/desktops'],
  filter: true,
  search: true,
  card: true,
  phrase: { en: { one: '{value} RAM', other: '{value} RAM' }, ne: '{value} र्‍याम' },
});
