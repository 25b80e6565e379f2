import { attribute } from '../attribute.ts';

export const road = attribute({
  id: 'road',
  kind: 'choice',
  label: { en: 'Road', ne: 'बाटो' },
  order: 102,
  options: [
    {
      id: 'pitched',
      label: { en: 'Blacktopped', ne: 'पिच बाटो' },
      also: ['pitched road', 'पक्की बाटो', 'कालोपत्रे'],
    },
    { id: 'paved', label: { en: 'Paved or concrete', ne: 'ढलान वा ब्लक छापेको' } },
    { id: 'gravelled', label: { en: 'Gravelled', ne: 'ग्राभेल बाटो' } },
    { id: 'earthen', label: { en: 'Earthen', ne: 'कच्ची बाटो' } },
    { id: 'footpath', label: { en: 'Footpath', ne: 'गोरेटो बाटो' } },
    { id: 'none', label: { en: 'None', ne: 'बाटो छैन' }, silent: true },
  ],
  in: ['property/land', 'property/land-lease', 'property/houses', 'property/warehouse'],
  filter: true,
  search: true,
  card: ['property/land-lease', 'property/warehouse'],
  phrase: { en: { one: '{value} road', other: '{value} road' }, ne: '{value}' },
});
