import { attribute } from '../attribute.ts';

export const kitchen = attribute({
  id: 'kitchen',
  kind: 'choice',
  label: { en: 'Kitchen', ne: 'भान्सा' },
  order: 80,
  options: [
    { id: 'own', label: { en: 'Own', ne: 'छुट्टै' } },
    { id: 'shared', label: { en: 'Shared', ne: 'साझा' } },
    { id: 'none', label: { en: 'None', ne: 'छैन' }, silent: true },
  ],
  in: ['property/rooms', 'property/room-partner'],
  filter: true,
  search: true,
  phrase: { en: { one: '{value} kitchen', other: '{value} kitchen' }, ne: '{value} भान्सा' },
});
