import { attribute } from '../attribute.ts';

export const packSize = attribute({
  id: 'packSize',
  kind: 'text',
  label: { en: 'Pack', ne: 'प्याकमा' },
  hint: { en: 'Like 100 ml, 1 kg, 60 tablets', ne: 'जस्तै १०० मिलि, १ केजी, ६० चक्की' },
  order: 159,
  longest: 30,
  in: [
    'beauty/cosmetics',
    'beauty/perfume',
    'beauty/herbal',
    'beauty/supplements',
    'kids/feeding',
    'livestock/pet-supplies',
    'building/paint',
  ],
  search: true,
  card: true,
});
