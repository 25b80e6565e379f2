import type { Scene } from './backdrops.ts';
import { type Brush, each, hsl, oval, place, rect, shape } from './draw.ts';
import { far } from './land.ts';
import { groundOf, houses } from './outside.ts';

/** A house as towns have them, one to four storeys high: a flat roof with a tank on it, or one of tin. */
export function house(brush: Brush): Scene {
  const { among, one } = brush;
  const floor = among(330, 400);
  const storeys = one([1, 2, 2, 3, 4]);
  const high = storeys > 2 ? among(64, 84) : among(84, 116);
  const wide = among(200, 340);
  const side = among(40, 130) * one([1, -1]);
  const x = among(130, 500 - wide);
  const top = floor - storeys * high;
  const hue = among(0, 360);
  const [strength, light] = [among(14, 60), among(54, 84)];
  const trim = hsl(one([hue + 180, 14, 30, 210]), 40, among(24, 44));
  const edge = side > 0 ? x + wide : x;
  return {
    back: place(brush, far(brush, floor - among(20, 60)) + groundOf(brush, floor - 10)),
    front:
      oval([x + wide / 2, floor + 6, wide * 0.7, 18], '#000', 'opacity=".25"') +
      shape(
        `M${edge} ${top} l${side} ${-Math.abs(side) * 0.16 + 22} V${floor - 14} L${edge} ${floor}Z`,
        hsl(hue, strength, light - 16),
      ) +
      each(storeys, (no) =>
        storey(brush, {
          x,
          y: floor - (no + 1) * high,
          wide,
          high,
          no,
          trim,
          wall: hsl(hue, strength, light),
        }),
      ) +
      (one([true, true, false]) ? flatRoof(brush, x, top, wide, trim) : tinRoof(brush, x, top, wide)) +
      wallAndGate(brush, floor),
  };
}

interface Storey {
  x: number;
  y: number;
  wide: number;
  high: number;
  no: number;
  trim: string;
  wall: string;
}

function storey({ among, one }: Brush, { x, y, wide, high, no, trim, wall }: Storey): string {
  const windows = one([2, 3, 3, 4]);
  const size = Math.min(58, (wide / windows) * 0.56);
  const balcony = no > 0 && one([true, false]);
  const door = Math.floor(among(0, windows));
  return (
    rect([x, y, wide, high], wall) +
    rect([x - 8, y - 4, wide + 16, 9], trim) +
    each(windows, (at) => {
      const left = x + ((at + 0.5) * wide) / windows - size / 2;
      return no === 0 && at === door
        ? rect([left, y + high * 0.26, size * 0.9, high * 0.74], hsl(20, 50, 24))
        : rect(
            [left, y + high * 0.24, size, high * 0.46],
            hsl(208, 34, among(28, 74)),
            `stroke="${trim}" stroke-width="5"`,
          ) + rect([left + size / 2 - 2, y + high * 0.24, 4, high * 0.46], trim);
    }) +
    (balcony
      ? rect([x - 10, y + high - 6, wide + 20, 8], trim) +
        each(Math.round(wide / 13), (at) => rect([x - 8 + at * 13, y + high - 34, 4, 30], trim)) +
        rect([x - 10, y + high - 38, wide + 20, 5], trim)
      : '')
  );
}

function flatRoof({ among, one }: Brush, x: number, top: number, wide: number, trim: string): string {
  const tank = x + wide * among(0.1, 0.7);
  return (
    rect([x - 12, top - 10, wide + 24, 14], trim) +
    rect([tank, top - 58, 46, 48], one(['#1f2226', '#2c4a63']), 'rx="9"') +
    (one([true, false]) ? rect([x + wide * 0.3, top - 62, 90, 54], 'rgba(120,90,70,.95)') : '') +
    each(5, (no) =>
      shape(`M${x + 10 + no * (wide / 5)} ${top - 8} v-24`, 'none', 'stroke="#444" stroke-width="2.5"'),
    )
  );
}

function tinRoof({ among }: Brush, x: number, top: number, wide: number): string {
  const high = among(46, 90);
  const colour = hsl(among(0, 360), among(10, 50), among(34, 52));
  return (
    shape(
      `M${x - 24} ${top + 6} L${x + wide * 0.2} ${top - high} H${x + wide * 0.8} L${x + wide + 24} ${top + 6}Z`,
      colour,
    ) +
    each(12, (no) =>
      shape(
        `M${x - 16 + (no * (wide + 32)) / 12} ${top + 4} L${x + wide * 0.2 + (no * wide * 0.6) / 12} ${top - high}`,
        'none',
        'stroke="rgba(0,0,0,.22)" stroke-width="2.5"',
      ),
    )
  );
}

function wallAndGate({ among, one }: Brush, floor: number): string {
  if (one([true, false])) return '';
  const [gate, high] = [among(80, 460), among(34, 60)];
  const wall = hsl(among(0, 50), among(10, 40), among(46, 70));
  return (
    rect([0, floor + 8, gate, high], wall) +
    rect([gate + 110, floor + 8, 640, high], wall) +
    rect([gate, floor + 2 - 8, 110, high + 14], hsl(among(0, 360), 40, among(22, 44))) +
    each(8, (no) => rect([gate + 6 + no * 13, floor - 2, 4, high + 8], 'rgba(255,255,255,.3)'))
  );
}

/** Shutters below a sign, along a street. */
export function shop(brush: Brush): Scene {
  const { among, one } = brush;
  const count = one([1, 2, 2, 3]);
  const [x, wide] = [among(20, 90), among(460, 560)];
  const [top, low] = [among(40, 110), among(370, 420)];
  const hue = among(0, 360);
  const part = wide / count;
  const open = one([-1, 0, count - 1]);
  const upper = one([true, false]);
  return {
    back: place(brush, houses(brush, 300) + groundOf(brush, 300)),
    front:
      rect([0, low, 640, 480 - low], hsl(30, 6, among(42, 62))) +
      rect([x, top, wide, low - top], hsl(hue, among(12, 52), among(58, 84))) +
      (upper
        ? each(3, (no) =>
            rect(
              [x + 40 + (no * wide) / 3, top - 62, 70, 62],
              hsl(206, 26, 40),
              'stroke="#eee" stroke-width="6"',
            ),
          )
        : '') +
      each(count, (no) => {
        const at = x + no * part + 12;
        const [y, sign] = [top + 84, hsl(among(0, 360), 62, among(30, 46))];
        const steel = hsl(among(0, 360), among(6, 46), among(40, 64));
        return (
          rect([at, top + 16, part - 24, 52], sign, 'rx="3"') +
          rect([at + 16, top + 34, (part - 60) * among(0.4, 0.9), 15], '#fff6e0') +
          rect([at, y, part - 24, low - y], no === open ? '#241f1b' : steel) +
          (no === open
            ? each(
                3,
                (row) =>
                  rect([at + 10, y + 34 + row * 60, part - 44, 7], '#7a5a3a') +
                  each(Math.floor((part - 60) / 24), (of) =>
                    rect(
                      [at + 16 + of * 24, y + 8 + row * 60, 16, 26],
                      hsl(among(0, 360), 60, among(40, 64)),
                    ),
                  ),
              )
            : each(Math.floor((low - y) / 14), (row) =>
                rect([at, y + row * 14, part - 24, 3], 'rgba(0,0,0,.24)'),
              ))
        );
      }) +
      rect([0, low, 640, 9], 'rgba(0,0,0,.25)') +
      shape(
        `M0 ${among(10, 60)} Q320 ${among(50, 110)} 640 ${among(10, 60)}`,
        'none',
        'stroke="#222" stroke-width="3"',
      ),
  };
}
