import { attribute } from '../attribute.ts';

export const sharing = attribute({
  id: 'sharing',
  kind: 'number',
  label: { en: 'People in a room', ne: 'एउटै कोठामा' },
  order: 72,
  min: 1,
  max: 12,
  steps: [2, 3, 4, 5],
  in: ['property/hostel', 'property/room-partner'],
  filter: true,
  phrase: { en: { one: '{value} person a room', other: '{value} people a room' }, ne: 'कोठामा {value} जना' },
});
