import { attribute } from '../attribute.ts';

export const comforts = attribute({
  id: 'comforts',
  kind: 'choices',
  label: { en: 'Also has', ne: 'थप सुविधा' },
  order: 96,
  options: [
    { id: 'sun', label: { en: 'Sun', ne: 'घाम लाग्ने' }, also: ['sunny'] },
    { id: 'balcony', label: { en: 'Balcony', ne: 'बरन्डा' } },
    { id: 'terrace', label: { en: 'Roof terrace', ne: 'कौसी' } },
    { id: 'garden', label: { en: 'Garden', ne: 'बगैँचा' } },
    { id: 'lift', label: { en: 'Lift', ne: 'लिफ्ट' } },
    { id: 'inverter', label: { en: 'Inverter', ne: 'इन्भर्टर' } },
    { id: 'internet', label: { en: 'Internet', ne: 'इन्टरनेट' }, also: ['wifi', 'वाइफाइ'] },
  ],
  most: 7,
  in: [
    'property/rooms',
    'property/flats',
    'property/houses-rent',
    'property/houses',
    'property/apartments',
    'property/hostel',
    'property/short-stay',
  ],
  more: true,
  filter: true,
  search: true,
});
