import { attribute } from '../attribute.ts';

export const disk = attribute({
  id: 'disk',
  kind: 'choice',
  label: { en: 'Disk', ne: 'डिस्क' },
  order: 136,
  options: [
    { id: '128', label: { en: '128 GB', ne: '१२८ जीबी' }, also: ['128GB'] },
    { id: '256', label: { en: '256 GB', ne: '२५६ जीबी' }, also: ['256GB'] },
    { id: '512', label: { en: '512 GB', ne: '५१२ जीबी' }, also: ['512GB'] },
    { id: '1024', label: { en: '1 TB', ne: '१ टिबी' }, also: ['1TB'] },
    { id: '2048', label: { en: '2 TB or more', ne: '२ टिबी वा बढी' }, also: ['2TB'] },
  ],
  in: ['electronics/laptops', 'electronics/desktops'],
  filter: true,
  search: true,
});
