import { attribute } from '../attribute.ts';

export const bathroom = attribute({
  id: 'bathroom',
  kind: 'choice',
  label: { en: 'Bathroom', ne: 'बाथरुम' },
  order: 78,
  options: [
    { id: 'own', label: { en: 'Own', ne: 'छुट्टै' }, also: ['attached', 'attached bathroom', 'अट्याच बाथरुम'] },
    { id: 'shared', label: { en: 'Shared', ne: 'साझा' } },
  ],
  in: ['property/rooms', 'property/hostel', 'property/room-partner'],
  filter: true,
  search: true,
  phrase: { en: { one: '{value} bathroom', other: '{value} bathroom' }, ne: '{value} बाथरुम' },
});
