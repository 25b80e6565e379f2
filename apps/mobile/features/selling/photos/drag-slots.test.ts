import { edgeOf, type Grid, slotBeside, slotUnder } from './drag-slots.ts';

const grid: Grid = { columns: 2, count: 5, pitch: { x: 100, y: 150 } };

test('a tile is over the nearest place, and over the last where there is none', () => {
  const places = [
    [{ x: 0, y: 0 }, 0],
    [{ x: 60, y: 0 }, 1],
    [{ x: 0, y: 140 }, 2],
    [{ x: 400, y: 140 }, 3],
    [{ x: 100, y: 300 }, 4],
    [{ x: -80, y: -500 }, 0],
  ] as const;
  for (const [way, place] of places) expect(slotUnder(grid, 0, way)).toBe(place);
  expect(slotUnder(grid, 3, { x: -100, y: -150 })).toBe(0);
});

test('those between make room, in both directions', () => {
  const all = [0, 1, 2, 3, 4];
  expect(all.map((index) => slotBeside(index, 0, 3))).toEqual([0, 0, 1, 2, 4]);
  expect(all.map((index) => slotBeside(index, 3, 1))).toEqual([0, 2, 3, 3, 4]);
  expect(all.map((index) => slotBeside(index, 2, 2))).toEqual(all);
});

test('near the edge of what scrolls it scrolls on, and nowhere where that is not known', () => {
  const screen = { top: 60, bottom: 640 };
  expect([20, 100, 120, 350, 580, 600, 700].map((y) => edgeOf(screen, y))).toEqual([-1, -1, 0, 0, 0, 1, 1]);
  const nowhere = { top: Number.NEGATIVE_INFINITY, bottom: Number.POSITIVE_INFINITY };
  expect(edgeOf(nowhere, 5)).toBe(0);
});
