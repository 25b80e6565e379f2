import type { Scene } from './backdrops.ts';
import { type Brush, each, hsl, place, rect, shape } from './draw.ts';
import { groundOf, hedge, houses, sky, tree, valley } from './outside.ts';

/** Land: a plot among fields, terraces on a slope, a plot beside a road, or its map. */
export function land(brush: Brush): Scene {
  return brush.one([plot, plot, terraces, roadside, map])(brush);
}

/** What is seen behind a plot or a house. */
export function far(brush: Brush, floor: number): string {
  return brush.one([valley, hedge, houses, valley])(brush, floor);
}

function plot(brush: Brush): Scene {
  const { among } = brush;
  const floor = among(190, 280);
  const [left, right] = [among(-60, 200), among(430, 700)];
  const [farLeft, farRight] = [left + among(40, 170), right - among(40, 170)];
  const top = floor + among(16, 50);
  const low = among(400, 470);
  const soil = hsl(among(24, 100), among(24, 48), among(36, 60));
  const rows = Math.round(among(4, 12));
  const corners = [
    [farLeft, top],
    [farRight, top],
    [right, low],
    [left, low],
  ] as const;
  const rope = corners.map(([x, y]) => `${x} ${y - 24}`).join(' L');
  return {
    back: place(brush, far(brush, floor) + groundOf(brush, floor)),
    front:
      shape(`M${corners.map(([x, y]) => `${x} ${y}`).join(' L')}Z`, soil) +
      each(rows, (no) => {
        const at = (no + 0.5) / rows;
        const [a, b] = [farLeft + (farRight - farLeft) * at, left + (right - left) * at];
        return shape(
          `M${a} ${top} L${b} ${low}`,
          'none',
          `stroke="${hsl(among(70, 120), 34, among(24, 44))}" stroke-width="${among(4, 13)}" stroke-dasharray="${among(6, 30).toFixed(0)} ${among(3, 9).toFixed(0)}" opacity=".75"`,
        );
      }) +
      shape(`M${rope}Z`, 'none', `stroke="${hsl(among(0, 360), 70, 52)}" stroke-width="3"`) +
      corners.map(([x, y]) => rect([x - 5, y - 40, 10, 44], '#efe9db')).join(''),
  };
}

function terraces(brush: Brush): Scene {
  const { among, one } = brush;
  const steps = Math.round(among(5, 10));
  const hue = one([among(70, 110), among(34, 52)]);
  const lean = among(-80, 80);
  return {
    back: sky(brush) + valley(brush, among(170, 230)),
    front:
      each(steps, (no) => {
        const y = 170 + (no * 310) / steps;
        const bend = among(-26, 40);
        return (
          shape(
            `M-20 ${y + lean * 0.4} Q${among(140, 300)} ${y - bend} ${among(340, 460)} ${y + 8} T660 ${y - lean * 0.4} V500 H-20Z`,
            hsl(hue + among(-8, 8), among(28, 46), 34 + ((no * 7) % 24)),
          ) +
          shape(
            `M-20 ${y + lean * 0.4 + 6} Q${among(140, 300)} ${y - bend + 8} ${among(340, 460)} ${y + 14} T660 ${y - lean * 0.4 + 8}`,
            'none',
            'stroke="rgba(60,40,20,.45)" stroke-width="6"',
          )
        );
      }) +
      tree(brush, among(40, 600), among(300, 440)) +
      (one([true, false]) ? hut(among(80, 520), among(250, 380)) : ''),
  };
}

function hut(x: number, y: number): string {
  return (
    rect([x, y - 40, 76, 44], '#c9743f') +
    shape(`M${x - 12} ${y - 38} L${x + 38} ${y - 74} L${x + 88} ${y - 38}Z`, '#6b5b4a') +
    rect([x + 30, y - 24, 16, 28], '#3c2a20')
  );
}

function roadside(brush: Brush): Scene {
  const { among, one } = brush;
  const floor = among(210, 270);
  const end = among(120, 520);
  const wide = among(150, 300);
  const from = one([among(-100, 80), among(300, 520)]);
  const posts = Math.round(among(5, 9));
  return {
    back: place(brush, far(brush, floor) + groundOf(brush, floor)),
    front:
      shape(
        `M${end - 14} ${floor + 6} L${end + 14} ${floor + 6} L${from + wide} 480 L${from} 480Z`,
        one([hsl(30, 22, 58), hsl(220, 5, 44)]),
      ) +
      each(posts, (no) => {
        const at = (no + 1) / posts;
        const x = end + (from + wide + 40 - end) * at * at;
        const y = floor + 6 + (474 - floor) * at * at;
        return rect([x, y - 20 - 60 * at * at, 4 + 8 * at, 20 + 60 * at * at], '#d9d2c2');
      }) +
      (one([true, false])
        ? rect([among(80, 420), floor + 20, 130, 74], hsl(among(0, 360), 60, 40)) +
          rect([among(120, 400), floor + 94, 8, 60], '#5b4a3a')
        : tree(brush, among(40, 600), among(330, 440))),
  };
}

/** The map of plots as an office prints it, with the one that is meant in colour. */
function map(brush: Brush): Scene {
  const { among } = brush;
  const [columns, rows] = [Math.round(among(3, 5)), Math.round(among(3, 5))];
  const chosen = Math.floor(among(0, columns * rows));
  const [wide, high] = [520 / columns, 360 / rows];
  const lean = among(-10, 10);
  const cells = each(columns * rows, (no) => {
    const [x, y] = [60 + (no % columns) * wide, 60 + Math.floor(no / columns) * high];
    return (
      shape(
        `M${x} ${y} l${wide - 8} ${among(-9, 9)} l${among(-6, 6)} ${high - 10} l${-wide + 10} ${among(-7, 7)}Z`,
        no === chosen ? hsl(among(0, 360), 70, 66) : '#fdfbf3',
        'stroke="#3b3b3b" stroke-width="2.5"',
      ) + rect([x + wide * 0.36, y + high * 0.42, wide * 0.24, 8], no === chosen ? '#222' : '#8a867c')
    );
  });
  return {
    back: place(brush, rect([-200, -200, 1100, 900], hsl(among(0, 360), among(10, 40), among(30, 70)))),
    front:
      `<g transform="rotate(${lean.toFixed(1)} 320 240)">` +
      rect([34, 30, 580, 430], 'rgba(0,0,0,.28)') +
      rect([26, 20, 580, 430], '#f6f2e4') +
      cells +
      shape(`M60 ${among(200, 260)} H590`, 'none', 'stroke="#c9b98a" stroke-width="22" opacity=".8"') +
      shape('M560 60 l14 34 l-14 -8 l-14 8Z', '#b03030') +
      '</g>',
  };
}
