import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AreaSystem,
  areaIn,
  areaSystem,
  convertArea,
  formatArea,
  isArea,
  isWhole,
  parseArea,
  priceOfArea,
  sizeOf,
} from './units.ts';

describe('parseArea', () => {
  it.each([
    ['4 aana', '4 aana'],
    ['४ आना २ पैसा', '4 aana 2 paisa'],
    ['1 ropani 4 ana', '1 ropani 4 aana'],
    ['1ropani 4aana', '1 ropani 4 aana'],
    ['0-4-2-0', '4 aana 2 paisa'],
    ['१-०-०-२', '1 ropani 2 daam'],
    ['0-5-10', '5 kattha 10 dhur'],
    ['२ कट्ठा ५ धुर', '2 kattha 5 dhur'],
    ['1,500 sq ft', '1500 sqft'],
    ['1500 sq. feet', '1500 sqft'],
    ['१५०० वर्ग फिट', '1500 sqft'],
    ['127.19 m²', '127.19 sqm'],
    ['2.5 aana', '2.5 aana'],
    ['1 bigha', '1 bigha'],
  ])('reads %s', (typed, area) => {
    expect(parseArea(typed)).toBe(area);
    expect(isArea(area)).toBe(true);
  });

  it.each([
    '',
    '4',
    'aana',
    '4 aana 5',
    '4 paisa 2 aana',
    '16 paisa 4 paisa',
    '1 ropani 16 aana',
    '4.5 aana 1 paisa',
    '1 ropani 3 dhur',
    '0 aana',
    '0-0-0-0',
    '-4 aana',
    '4 apples',
    '1e9 aana',
    '999999999 bigha',
    '9'.repeat(90),
  ])('refuses %j', (typed) => {
    expect(parseArea(typed)).toBeNull();
  });
});

it('measures are exact', () => {
  const same = (one: string, other: string) => expect(sizeOf(one)).toBe(sizeOf(other));
  same('1 ropani', '16 aana');
  same('1 aana', '4 paisa');
  same('1 paisa', '4 daam');
  same('1 ropani', '5476 sqft');
  same('1 aana', '342.25 sqft');
  same('1 bigha', '72900 sqft');
  same('1 bigha', '20 kattha');
  same('1 kattha', '20 dhur');
  same('4 dhur', '729 sqft');
  expect(areaIn('1 ropani', 'sqm')).toBeCloseTo(508.737, 3);
  expect(areaIn('1 bigha', 'sqm')).toBeCloseTo(6772.632, 3);
  expect(sizeOf('1000000 sqft')).toBe(sizeOf('92903.04 sqm'));
});

it('an area is written as it was measured, and in the measures of others', () => {
  expect(formatArea('1 ropani 4 aana', 'en')).toBe('1 ropani 4 aana');
  expect(formatArea('1500 sqft', 'ne')).toBe('१,५०० वर्गफिट');
  expect(convertArea('4 aana', 'sqft')).toBe('1369 sqft');
  expect(convertArea('1369 sqft', 'hill')).toBe('4 aana');
  expect(convertArea('6845 sqft', 'hill')).toBe('1 ropani 4 aana');
  expect(convertArea('5475.999 sqft', 'hill')).toBe('1 ropani');
  expect(convertArea('3644.999 sqft', 'tarai')).toBe('1 kattha');
  expect(convertArea('0.001 sqft', 'hill')).toBe('0.1 daam');
  expect(areaSystem('2 kattha 5 dhur')).toBe('tarai');
  expect(isWhole('1369 sqft', 'hill')).toBe(true);
  expect(convertArea('1 sqft', 'hill')).toBe('0.1 daam');
  expect(isWhole('4 aana', 'sqm')).toBe(false);
});

it('land at so much an aana costs so much', () => {
  expect(priceOfArea('4 aana', 400_000_000, 'aana')).toBe(1_600_000_000);
  expect(priceOfArea('4 aana 2 paisa', 1_000_000, 'aana')).toBe(4_500_000);
  expect(priceOfArea('1 ropani', 100, 'sqft')).toBe(547_600);
  expect(priceOfArea('10 kattha', 1_000, 'bigha')).toBe(500);
});

it('any area that is read is kept as it is, and none is lost on the way to another measure', () => {
  const units = ['ropani', 'aana', 'dhur', 'sqft', 'sqm'] as const;
  const leastOf = { hill: '0.1 daam', tarai: '0.1 dhur', sqft: '0.01 sqft', sqm: '0.01 sqm' } as const;
  const systems: AreaSystem[] = ['hill', 'tarai', 'sqft', 'sqm'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(...units),
      fc.constantFrom(...systems),
      (amount, unit, system) => {
        const area = parseArea(`${amount} ${unit}`) ?? '';
        expect(parseArea(formatArea(area, 'ne'))).toBe(area);
        const converted = convertArea(area, system);
        expect(isArea(converted)).toBe(true);
        const least = sizeOf(leastOf[system]);
        const difference = Math.abs(sizeOf(converted) - sizeOf(area));
        // Rounded to the least there is of the measure, and never to nothing.
        if (sizeOf(area) < least / 2) expect(converted).toBe(leastOf[system]);
        else expect(difference).toBeLessThanOrEqual(least / 2 + 1);
      },
    ),
  );
});
