import { attribute } from '../attribute.ts';

export const structure = attribute({
  id: 'structure',
  kind: 'choice',
  label: { en: 'Structure', ne: 'बनावट' },
  order: 118,
  options: [
    { id: 'pillar', label: { en: 'Pillars (RCC)', ne: 'पिलर सिस्टम' }, also: ['pillar system', 'RCC'] },
    { id: 'walls', label: { en: 'Load-bearing walls', ne: 'गाह्रो लगाएको' } },
    { id: 'mud', label: { en: 'Stone or brick in mud', ne: 'माटोको जोडाइ' } },
    { id: 'wood', label: { en: 'Wood', ne: 'काठको' } },
    { id: 'prefab', label: { en: 'Prefabricated', ne: 'प्रिफ्याब' } },
  ],
  in: ['property/houses', 'property/houses-rent'],
  more: true,
  search: true,
});
