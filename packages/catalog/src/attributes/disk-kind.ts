import { attribute } from '../attribute.ts';

export const diskKind = attribute({
  id: 'diskKind',
  kind: 'choice',
  label: { en: 'Kind of disk', ne: 'डिस्कको प्रकार' },
  order: 138,
  options: [
    { id: 'ssd', label: { en: 'SSD', ne: 'एसएसडी' } },
    { id: 'hdd', label: { en: 'HDD', ne: 'हार्ड डिस्क' } },
    { id: 'both', label: { en: 'SSD and HDD', ne: 'एसएसडी र हार्ड डिस्क' } },
  ],
  in: ['electronics/laptops', 'electronics/desktops'],
  filter: true,
  search: true,
});
