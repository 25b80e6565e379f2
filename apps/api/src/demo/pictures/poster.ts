import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

const line = 'stroke="#fff" stroke-width="13" stroke-linecap="round" stroke-linejoin="round"';

/** What a notice is of, in a few strokes around 0,0. */
const signs: Record<string, string> = {
  work:
    rect([-76, -34, 152, 100], 'none', `${line} rx="12"`) +
    shape('M-30 -34 v-26 h60 v26 M-76 10 h152', 'none', line),
  abroad: shape('M-86 14 L86 -50 L34 74 L-2 30Z M-2 30 L86 -50', 'none', line),
  school: shape('M-96 -16 L0 -60 L96 -16 L0 28Z M-56 6 v46 q56 34 112 0 v-46', 'none', line),
  repair: shape('M-66 66 L14 -14 M14 -14 q-14 -56 48 -58 l-26 30 l22 22 l30 -26 q-2 60 -58 48', 'none', line),
  people:
    oval([-34, -26, 28, 28], 'none', line) +
    oval([44, -18, 22, 22], 'none', line) +
    shape('M-84 66 q0 -54 50 -54 t50 54 M44 26 q44 0 44 40', 'none', line),
  journey: shape('M-96 62 L-28 -56 L14 12 L38 -22 L96 62Z', 'none', line),
  trade: shape('M-86 -26 H86 L70 66 H-70Z M-40 -26 q0 -52 40 -52 t40 52', 'none', line),
};

/** A notice on a wall, as those who look for people hang one out. */
export function poster({ among, one }: Brush, of: string): string {
  const hue = among(0, 360);
  const [paper, ink] = [hsl(hue, among(48, 72), among(28, 42)), hsl(hue + one([40, 180, 300]), 70, 74)];
  const [x, y] = [among(96, 150), among(24, 44)];
  const [width, height] = [among(370, 430), among(390, 420)];
  const wall = hsl(among(0, 360), among(6, 18), among(66, 84));
  const bricks = each(9, (row) =>
    each(8, (no) =>
      rect([no * 92 - (row % 2) * 46, row * 56, 88, 52], wall, 'stroke="rgba(0,0,0,.07)" stroke-width="2"'),
    ),
  );
  const diamonds = each(9, (no) => {
    const at = x + (no + 0.5) * (width / 9);
    return shape(`M${at - 16} ${y + 28} l16 -16 l16 16 l-16 16Z`, ink);
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${bricks}` +
    `<g transform="rotate(${among(-3.5, 3.5).toFixed(2)} 320 240)">` +
    rect([x + 8, y + 10, width, height], '#000', 'opacity=".25"') +
    rect([x, y, width, height], paper) +
    diamonds +
    `<g transform="translate(${(x + width / 2).toFixed(1)} ${(y + 168).toFixed(1)}) scale(${among(0.9, 1.1).toFixed(2)})">${oval([0, 0, 112, 112], '#fff', 'opacity=".12"')}${signs[of] ?? signs.work}</g>` +
    each(3, (no) =>
      rect(
        [x + width * 0.14, y + 300 + no * 32, width * among(0.4, 0.72), no === 0 ? 18 : 11],
        no === 0 ? ink : '#fff',
        'rx="5"',
      ),
    ) +
    oval([x + width / 2, y + 8, 9, 9], '#e8b23a') +
    '</g></svg>'
  );
}
