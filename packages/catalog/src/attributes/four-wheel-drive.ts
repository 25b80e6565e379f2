import { attribute } from '../attribute.ts';

export const fourWheelDrive = attribute({
  id: 'fourWheelDrive',
  kind: 'flag',
  label: { en: 'Four-wheel drive', ne: 'फोर ह्विल ड्राइभ' },
  order: 46,
  in: ['vehicles/cars', 'vehicles/electric', 'vehicles/commercial', 'vehicles/tractors'],
  more: true,
  filter: true,
  search: true,
});
