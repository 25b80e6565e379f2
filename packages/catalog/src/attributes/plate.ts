import { attribute } from '../attribute.ts';

export const plate = attribute({
  id: 'plate',
  kind: 'choice',
  label: { en: 'Number plate', ne: 'नम्बर प्लेट' },
  order: 34,
  options: [
    { id: 'provincial', label: { en: 'Provincial', ne: 'प्रदेशको' } },
    { id: 'zonal', label: { en: 'Zonal (old)', ne: 'अञ्चलको (पुरानो)' } },
    { id: 'embossed', label: { en: 'Embossed', ne: 'इम्बोस्ड' } },
    { id: 'none', label: { en: 'Not registered yet', ne: 'दर्ता भएको छैन' }, silent: true },
  ],
  in: ['vehicles'],
  notIn: ['vehicles/bicycles', 'vehicles/parts', 'vehicles/accessories'],
  filter: true,
  search: true,
  phrase: { en: { one: '{value} number plate', other: '{value} number plate' }, ne: '{value} नम्बर प्लेट' },
});
