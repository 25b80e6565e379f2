import { attribute } from '../attribute.ts';
import { kilogram } from '../units.ts';

export const unitWeight = attribute({
  id: 'unitWeight',
  kind: 'number',
  label: { en: 'Weight of one', ne: 'एउटाको तौल' },
  hint: {
    en: 'Of what the price is for: a piece, a dozen, a sack',
    ne: 'जेको मूल्य भनेको हो त्यसको: एक गोटा, एक दर्जन वा एक बोराको',
  },
  order: 221,
  min: 0.005,
  max: 1000,
  decimals: 3,
  unit: kilogram,
  steps: [0.25, 0.5, 1, 2, 5, 10, 25, 50],
  in: [
    'agriculture/vegetables',
    'agriculture/fruits',
    'agriculture/rice-grains',
    'agriculture/honey',
    'agriculture/dairy',
    'agriculture/tea-coffee',
    'agriculture/spices',
    'agriculture/produce',
    'building/rods',
  ],
  more: true,
});
