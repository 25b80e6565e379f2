import { attribute } from '../attribute.ts';

export const farming = attribute({
  id: 'farming',
  kind: 'choice',
  label: { en: 'Grown', ne: 'उब्जाउने तरिका' },
  order: 216,
  options: [
    { id: 'organic', label: { en: 'Organic', ne: 'अर्गानिक' } },
    { id: 'certified', label: { en: 'Certified organic', ne: 'प्रमाणित अर्गानिक' } },
    { id: 'usual', label: { en: 'The usual way', ne: 'साधारण' } },
  ],
  in: [
    'agriculture/vegetables',
    'agriculture/fruits',
    'agriculture/rice-grains',
    'agriculture/honey',
    'agriculture/dairy',
    'agriculture/tea-coffee',
    'agriculture/spices',
    'agriculture/produce',
    'agriculture/seeds',
    'agriculture/fodder',
  ],
  filter: true,
  search: true,
  card: true,
});
