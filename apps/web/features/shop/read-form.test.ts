import type { MyShop } from '@thulubazaar/contract';
import { expect, test } from 'vitest';
import { handleFrom, hoursFrom, reading, sectionsFrom, spotFrom } from './read-form.ts';

function formOf(pairs: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return reading(form);
}

const shop = {
  hours: { week: [], exceptions: [{ day: '2026-12-25', spans: [], note: 'Christmas' }] },
} as unknown as MyShop;

test('hours are the week, the exceptions that were kept, holidays that were chosen, and another day', () => {
  const said = formOf([
    ['from0', '10:00'],
    ['to0', '13:00'],
    ['from0', '14:00'],
    ['to0', '00:00'],
    ['keep', '2026-12-25'],
    ['holiday', '2027-01-11'],
    ['day', '2026-12-01'],
    ['dayFrom', '08:00'],
    ['dayTo', '09:00'],
    ['note', 'Stock'],
  ]);
  expect(hoursFrom(said, shop)).toMatchObject({
    week: [
      [
        { from: '10:00', to: '13:00' },
        { from: '14:00', to: '24:00' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ],
    exceptions: [
      { day: '2026-12-01', spans: [{ from: '08:00', to: '09:00' }], note: 'Stock' },
      { day: '2026-12-25' },
      { day: '2027-01-11', spans: [] },
    ],
  });
  expect(hoursFrom(formOf([]), shop)).toBeNull();
});

test('sections are in the order that was said, without those that were emptied', () => {
  const said = formOf([
    ['id', 'a'],
    ['order', '2'],
    ['section', 'Phones'],
    ['id', 'b'],
    ['order', '1'],
    ['section', ''],
    ['id', ''],
    ['order', '1'],
    ['section', 'Covers'],
  ]);
  expect(sectionsFrom(said)).toEqual([{ name: 'Covers' }, { id: 'a', name: 'Phones' }]);
});

test('a spot is read out of what maps give, and a handle out of the address of a page', () => {
  expect(spotFrom('27.6756, 85.3459')).toEqual({ lat: 27.6756, lng: 85.3459 });
  expect(spotFrom('https://www.google.com/maps/@27.6756,85.3459,17z')).toEqual({
    lat: 27.6756,
    lng: 85.3459,
  });
  expect(spotFrom('somewhere')).toBeNull();
  expect(handleFrom('https://bazaar.example/ne/seller/u-abc')).toBe('u-abc');
  expect(handleFrom('@U-abc')).toBe('u-abc');
  expect(handleFrom('u-abc')).toBe('u-abc');
});
