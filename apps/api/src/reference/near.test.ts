import type { PlaceLevel } from '@thulubazaar/contract';
import { expect, test } from 'vitest';
import { distance, placesNear } from './near.ts';

interface TestPlace {
  id: string;
  level: PlaceLevel;
  lat: number;
  lng: number;
}

const koteshwor: TestPlace = { id: 'koteshwor', level: 'area', lat: 27.6785, lng: 85.349 };
const thamel: TestPlace = { id: 'thamel', level: 'area', lat: 27.7154, lng: 85.3123 };
const pokhara: TestPlace = { id: 'pokhara', level: 'local', lat: 28.2096, lng: 83.9856 };

/** A place so many kilometres north of Koteshwor. */
function northBy(level: PlaceLevel, kilometres: number): TestPlace {
  return { id: `${level} ${kilometres}`, level, lat: koteshwor.lat + kilometres / 110.6, lng: koteshwor.lng };
}

function near(places: TestPlace[]): string[] {
  return placesNear(places, koteshwor).map(({ id }) => id);
}

test('distances are those of the map', () => {
  expect(distance(koteshwor, thamel)).toBeCloseTo(5.5, 0);
  expect(distance(thamel, pokhara)).toBeGreaterThan(135);
  expect(distance(thamel, pokhara)).toBeLessThan(150);
  expect(distance(thamel, thamel)).toBe(0);
});

test('areas come first, nearest first, five at most, then two municipalities', () => {
  const areas = [3, 1, 3.5, 2, 0.5, 2.5].map((kilometres) => northBy('area', kilometres));
  const locals = [9, 0.2, 30].map((kilometres) => northBy('local', kilometres));
  expect(near([...locals, ...areas])).toEqual([
    ...['area 0.5', 'area 1', 'area 2', 'area 2.5', 'area 3'],
    ...['local 0.2', 'local 9'],
  ]);
});

test('where no area is nearer than 4 km, there are four municipalities', () => {
  const locals = [50, 40, 30, 20, 10].map((kilometres) => northBy('local', kilometres));
  expect(near([northBy('area', 4.01), thamel, ...locals])).toEqual([
    'local 10',
    'local 20',
    'local 30',
    'local 40',
  ]);
});

test('wards and districts are not offered', () => {
  expect(near([northBy('ward', 0.1), northBy('district', 0.2), pokhara])).toEqual(['pokhara']);
});
