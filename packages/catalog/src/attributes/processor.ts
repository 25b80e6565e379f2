import { attribute } from '../attribute.ts';

export const processor = attribute({
  id: 'processor',
  kind: 'choice',
  label: { en: 'Processor', ne: 'प्रोसेसर' },
  order: 134,
  options: [
    {
      id: 'celeron',
      label: { en: 'Celeron or Pentium', ne: 'सेलेरोन वा पेन्टियम' },
      also: ['celeron', 'pentium'],
    },
    { id: 'i3', label: { en: 'Core i3', ne: 'कोर आई ३' }, also: ['i3'] },
    { id: 'i5', label: { en: 'Core i5', ne: 'कोर आई ५' }, also: ['i5'] },
    { id: 'i7', label: { en: 'Core i7', ne: 'कोर आई ७' }, also: ['i7'] },
    { id: 'i9', label: { en: 'Core i9', ne: 'कोर आई ९' }, also: ['i9'] },
    { id: 'ultra', label: { en: 'Core Ultra', ne: 'कोर अल्ट्रा' } },
    { id: 'ryzen-3', label: { en: 'Ryzen 3', ne: 'राइजेन ३' } },
    { id: 'ryzen-5', label: { en: 'Ryzen 5', ne: 'राइजेन ५' } },
    { id: 'ryzen-7', label: { en: 'Ryzen 7', ne: 'राइजेन ७' } },
    { id: 'ryzen-9', label: { en: 'Ryzen 9', ne: 'राइजेन ९' } },
    { id: 'm1', label: { en: 'Apple M1', ne: 'एप्पल एम १' } },
    { id: 'm2', label: { en: 'Apple M2', ne: 'एप्पल एम २' } },
    { id: 'm3', label: { en: 'Apple M3', ne: 'एप्पल एम ३' } },
    { id: 'm4', label: { en: 'Apple M4', ne: 'एप्पल एम ४' } },
    { id: 'snapdragon', label: { en: 'Snapdragon', ne: 'स्न्यापड्रागन' } },
    { id: 'other', label: { en: 'Other', ne: 'अन्य' } },
  ],
  in: ['electronics/laptops', 'electronics/desktops'],
  filter: true,
  search: true,
  card: ['electronics/laptops', 'electronics/desktops'],
});
