import { attribute } from '../attribute.ts';

export const rooms = attribute({
  id: 'rooms',
  kind: 'number',
  label: { en: 'Rooms', ne: 'कोठा' },
  order: 66,
  min: 1,
  max: 10,
  steps: [2, 3, 4, 5],
  in: ['property/rooms'],
  filter: true,
  card: true,
  phrase: { en: { one: '{value} room', other: '{value} rooms' }, ne: '{value} कोठा' },
  schemaOrg: { property: 'numberOfRooms' },
});
