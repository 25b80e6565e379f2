import { attribute } from '../attribute.ts';

export const storage = attribute({
  id: 'storage',
  kind: 'choice',
  label: { en: 'Storage', ne: 'स्टोरेज' },
  order: 122,
  options: [
    { id: '8', label: { en: '8 GB', ne: '८ जीबी' }, also: ['8GB'] },
    { id: '16', label: { en: '16 GB', ne: '१६ जीबी' }, also: ['16GB'] },
    { id: '32', label: { en: '32 GB', ne: '३२ जीबी' }, also: ['32GB'] },
    { id: '64', label: { en: '64 GB', ne: '६४ जीबी' }, also: ['64GB'] },
    { id: '128', label: { en: '128 GB', ne: '१२८ जीबी' }, also: ['128GB'] },
    { id: '256', label: { en: '256 GB', ne: '२५६ जीबी' }, also: ['256GB'] },
    { id: '512', label: { en: '512 GB', ne: '५१२ जीबी' }, also: ['512GB'] },
    { id: '1024', label: { en: '1 TB', ne: '१ टिबी' }, also: ['1TB'] },
  ],
  in: ['mobiles/phones', 'mobiles/tablets'],
  filter: true,
  search: true,
  card: true,
});
