import { attribute } from '../attribute.ts';

export const poultryKind = attribute({
  id: 'poultryKind',
  kind: 'choice',
  label: { en: 'Kind', ne: 'प्रकार' },
  order: 192,
  options: [
    { id: 'local', label: { en: 'Local chicken', ne: 'लोकल कुखुरा' } },
    { id: 'broiler', label: { en: 'Broiler', ne: 'ब्रोइलर' } },
    { id: 'layers', label: { en: 'Layers', ne: 'लेयर्स' } },
    { id: 'giriraj', label: { en: 'Giriraj', ne: 'गिरिराज' } },
    { id: 'kadaknath', label: { en: 'Kadaknath', ne: 'कडकनाथ' } },
    { id: 'duck', label: { en: 'Duck', ne: 'हाँस' } },
    { id: 'quail', label: { en: 'Quail', ne: 'बट्टाई' } },
    { id: 'turkey', label: { en: 'Turkey', ne: 'टर्की' } },
    { id: 'eggs', label: { en: 'Eggs', ne: 'अण्डा' } },
  ],
  in: ['livestock/poultry'],
  filter: true,
  search: true,
  card: true,
});
