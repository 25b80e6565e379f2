import { attribute } from '../attribute.ts';

export const floor = attribute({
  id: 'floor',
  kind: 'choice',
  label: { en: 'On floor', ne: 'कुन तलामा' },
  order: 76,
  options: [
    { id: 'basement', label: { en: 'Basement', ne: 'बेसमेन्ट' }, also: ['छिँडी'] },
    { id: 'ground', label: { en: 'Ground floor', ne: 'भुइँतला' }, also: ['भुईँ तल्ला'] },
    { id: '1', label: { en: 'First floor', ne: 'पहिलो तला' } },
    { id: '2', label: { en: 'Second floor', ne: 'दोस्रो तला' } },
    { id: '3', label: { en: 'Third floor', ne: 'तेस्रो तला' } },
    { id: '4', label: { en: 'Fourth floor', ne: 'चौथो तला' } },
    { id: '5', label: { en: 'Fifth or above', ne: 'पाँचौँ वा माथि' } },
  ],
  in: [
    'property/rooms',
    'property/flats',
    'property/apartments',
    'property/room-partner',
    'property/shop-space',
    'property/office-space',
  ],
  filter: true,
  search: true,
  card: ['property/flats', 'property/shop-space', 'property/office-space', 'property/room-partner'],
});
