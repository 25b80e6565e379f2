import { attribute } from '../attribute.ts';

export const facing = attribute({
  id: 'facing',
  kind: 'choice',
  label: { en: 'Facing', ne: 'मोहडा' },
  order: 100,
  options: [
    { id: 'east', label: { en: 'East', ne: 'पूर्व' } },
    { id: 'south-east', label: { en: 'South-east', ne: 'दक्षिण-पूर्व' } },
    { id: 'south', label: { en: 'South', ne: 'दक्षिण' } },
    { id: 'south-west', label: { en: 'South-west', ne: 'दक्षिण-पश्चिम' } },
    { id: 'west', label: { en: 'West', ne: 'पश्चिम' } },
    { id: 'north-west', label: { en: 'North-west', ne: 'उत्तर-पश्चिम' } },
    { id: 'north', label: { en: 'North', ne: 'उत्तर' } },
    { id: 'north-east', label: { en: 'North-east', ne: 'उत्तर-पूर्व' } },
  ],
  in: ['property/land', 'property/houses', 'property/apartments', 'property/flats'],
  filter: true,
  search: true,
  card: ['property/land'],
  phrase: { en: { one: '{value} facing', other: '{value} facing' }, ne: '{value} मोहडा' },
});
