import { attribute } from '../attribute.ts';

export const landUse = attribute({
  id: 'landUse',
  kind: 'choice',
  label: { en: 'Use of the land', ne: 'जग्गाको प्रकार' },
  order: 110,
  options: [
    { id: 'residential', label: { en: 'Residential', ne: 'आवासीय' } },
    { id: 'agricultural', label: { en: 'Farmland', ne: 'कृषि' } },
    { id: 'commercial', label: { en: 'Commercial', ne: 'व्यापारिक' } },
    { id: 'industrial', label: { en: 'Industrial', ne: 'औद्योगिक' } },
  ],
  in: ['property/land', 'property/land-lease'],
  filter: true,
  search: true,
});
