import { attribute } from '../attribute.ts';

export const author = attribute({
  id: 'author',
  kind: 'text',
  label: { en: 'Author', ne: 'लेखक' },
  order: 260,
  longest: 60,
  in: ['education/books', 'kids/kids-books'],
  search: true,
  card: ['education/books'],
  schemaOrg: { property: 'author' },
});
