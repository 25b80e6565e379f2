import { attribute } from '../attribute.ts';

export const practice = attribute({
  id: 'practice',
  kind: 'number',
  label: { en: 'Years of experience', ne: 'अनुभव (वर्ष)' },
  order: 252,
  min: 0,
  max: 60,
  steps: [1, 2, 5, 10, 20],
  in: ['services', 'education', 'travel/guides'],
  notIn: ['education/books', 'education/stationery'],
  filter: true,
  card: ['services', 'education'],
  phrase: {
    en: { one: '{value} year of experience', other: '{value} years of experience' },
    ne: '{value} वर्षको अनुभव',
  },
});
