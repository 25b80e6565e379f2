import { attribute } from '../attribute.ts';

export const variety = attribute({
  id: 'variety',
  kind: 'text',
  label: { en: 'Variety', ne: 'जात' },
  hint: { en: 'Like Basmati, Mude potato, Fuji', ne: 'जस्तै बासमती, मुडे आलु, फुजी' },
  order: 214,
  longest: 40,
  in: [
    'agriculture/vegetables',
    'agriculture/fruits',
    'agriculture/rice-grains',
    'agriculture/tea-coffee',
    'agriculture/spices',
    'agriculture/seeds',
    'agriculture/honey',
  ],
  search: true,
  card: true,
});
