import { backdropOf, type Scene } from './backdrops.ts';
import { standing } from './before.ts';
import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

/** Cloth, with the steps of dhaka weave along it: saris, shawls, carpets, caps. Folded on a pile, hung on a line, or laid out. */
export function cloth(brush: Brush): Scene {
  return brush.one([folded, hung, laidOut])(brush);
}

function steps(x: number, y: number, width: number, size: number, fill: string): string {
  return each(Math.max(1, Math.floor(width / (size * 2.4))), (no) =>
    shape(`M${x + no * size * 2.4} ${y} l${size} ${-size} l${size} ${size} l${-size} ${size}Z`, fill),
  );
}

function folded(brush: Brush): Scene {
  const { among } = brush;
  const count = Math.round(among(3, 8));
  const high = Math.min(60, 300 / count);
  const hue = among(0, 360);
  const turn = among(20, 140);
  return standing(
    brush,
    each(count, (no) => {
      const [y, width] = [-(no + 1) * high, 340 - no * among(2, 18)];
      const x = -width / 2 + among(-14, 14);
      return (
        rect(
          [x, y, width, high],
          hsl(hue + no * turn, among(30, 74), among(28, 60)),
          `rx="${(high * 0.4).toFixed(0)}"`,
        ) +
        steps(x + 24, y + high / 2, width - 48, high * 0.2, hsl(hue + no * turn + 150, 70, 76)) +
        rect([x + 10, y + high - 6, width - 20, 5], 'rgba(0,0,0,.25)') +
        rect([x + 14, y + 4, width - 28, 3], 'rgba(255,255,255,.3)')
      );
    }),
  );
}

function hung(brush: Brush): Scene {
  const { among } = brush;
  const count = Math.round(among(2, 5));
  const wide = 560 / count;
  const top = among(50, 100);
  const base = standing(brush, '');
  return {
    ...base,
    front:
      shape(`M0 ${top - 12} Q320 ${top + 14} 640 ${top - 12}`, 'none', 'stroke="#3a3a3a" stroke-width="4"') +
      each(count, (no) => {
        const [x, high] = [40 + no * wide, among(220, 350)];
        const hue = among(0, 360);
        const colour = hsl(hue, among(34, 76), among(30, 58));
        return (
          rect([x, top, wide - 14, high], colour) +
          each(Math.floor((wide - 14) / 22), (at) =>
            rect([x + at * 22 + 12, top, 6, high], 'rgba(0,0,0,.13)'),
          ) +
          rect([x, top + high - 54, wide - 14, 42], hsl(hue + 160, 60, among(50, 74))) +
          steps(x + 8, top + high - 33, wide - 34, 11, colour) +
          steps(x + 8, top + 40, wide - 34, 9, hsl(hue + 120, 60, 74))
        );
      }),
  };
}

function laidOut(brush: Brush): Scene {
  const { among, one } = brush;
  const hue = among(0, 360);
  const [wide, high] = [among(380, 560), among(260, 380)];
  const [x, y] = [(640 - wide) / 2, (480 - high) / 2];
  const field = hsl(hue, among(34, 72), among(26, 56));
  const thread = hsl(hue + one([40, 150, 200]), among(50, 80), among(60, 80));
  const rows = Math.round(among(3, 8));
  const medallion = one([true, false]);
  return {
    back: backdropOf(brush, 'table'),
    front:
      `<g transform="rotate(${among(-12, 12).toFixed(1)} 320 240)">` +
      rect([x + 8, y + 10, wide, high], 'rgba(0,0,0,.3)') +
      rect([x, y, wide, high], hsl(hue + 30, 50, 24)) +
      rect([x + 18, y + 18, wide - 36, high - 36], thread) +
      rect([x + 26, y + 26, wide - 52, high - 52], field) +
      (medallion
        ? oval([320, 240, wide * 0.24, high * 0.3], thread) +
          oval([320, 240, wide * 0.19, high * 0.23], hsl(hue + 180, 40, 30)) +
          oval([320, 240, wide * 0.1, high * 0.13], thread)
        : each(rows, (no) =>
            steps(
              x + 44,
              y + 46 + ((no + 0.3) * (high - 80)) / rows,
              wide - 90,
              ((high - 80) / rows) * 0.36,
              thread,
            ),
          )) +
      each(
        Math.floor(wide / 12),
        (no) =>
          rect([x + no * 12 + 3, y - 12, 3, 12], '#efe6d0') +
          rect([x + no * 12 + 3, y + high, 3, 12], '#efe6d0'),
      ) +
      '</g>',
  };
}
