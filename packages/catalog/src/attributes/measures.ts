import { attribute } from '../attribute.ts';

export const measures = attribute({
  id: 'measures',
  kind: 'text',
  label: { en: 'Measures', ne: 'नाप' },
  hint: { en: 'Like 6 x 4 ft', ne: 'जस्तै ६ बाइ ४ फिट' },
  order: 166,
  longest: 40,
  in: [
    'furniture',
    'home/utensils',
    'sports/game-tables',
    'building/doors-windows',
    'building/paint',
    'business/shop-equipment',
    'business/restaurant-equipment',
    'sports/art-crafts',
    'business/handicraft-export',
    'sports/fitness',
    'livestock/pet-supplies',
  ],
  notIn: ['furniture/plants'],
  more: true,
});
