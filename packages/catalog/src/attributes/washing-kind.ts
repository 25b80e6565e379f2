import { attribute } from '../attribute.ts';

export const washingKind = attribute({
  id: 'washingKind',
  kind: 'choice',
  label: { en: 'Kind', ne: 'प्रकार' },
  order: 156,
  options: [
    { id: 'front', label: { en: 'Front load', ne: 'फ्रन्ट लोड' } },
    { id: 'top', label: { en: 'Top load', ne: 'टप लोड' } },
    { id: 'semi', label: { en: 'Semi-automatic', ne: 'सेमी अटोमेटिक' } },
  ],
  in: ['home/washing-machines'],
  filter: true,
  search: true,
  card: true,
});
