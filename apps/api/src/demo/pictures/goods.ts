import { backdropOf, type Scene } from './backdrops.ts';
import { standing } from './before.ts';
import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

/** Sacks on a pile: cement, rice, feed. One of them may be open. */
export function sacks(brush: Brush): Scene {
  const { among, one } = brush;
  const hue = among(20, 220);
  const colour = hsl(hue, among(8, 36), among(62, 88));
  const stripe = hsl(among(0, 360), among(44, 74), among(32, 50));
  const pile = one([
    [3, 2, 1],
    [3, 3, 2],
    [4, 3],
    [2, 2, 1],
    [4, 4, 3],
  ]);
  const size = pile[0] === 4 ? 100 : 126;
  const mark = one([0, 1, 2]);
  return standing(
    brush,
    each(pile.length, (row) =>
      each(pile[row] ?? 0, (no) => {
        const x = (no - (pile[row] ?? 0) / 2) * (size + 3) + among(-6, 6);
        const y = -(row + 1) * size * 0.58;
        return (
          rect(
            [x, y, size, size * 0.62],
            colour,
            `rx="${(size * 0.2).toFixed(0)}" stroke="rgba(0,0,0,.25)" stroke-width="2"`,
          ) +
          (mark === 0
            ? rect([x + size * 0.26, y + 8, size * 0.46, size * 0.44], stripe, 'rx="4" opacity=".85"')
            : mark === 1
              ? rect([x + size * 0.1, y + size * 0.2, size * 0.8, size * 0.18], stripe)
              : oval([x + size / 2, y + size * 0.3, size * 0.24, size * 0.2], stripe)) +
          rect([x + 4, y + size * 0.5, size - 8, 6], 'rgba(0,0,0,.12)') +
          shape(
            `M${x + 10} ${y + 8} q${size / 2} ${among(-4, 10)} ${size - 20} 0`,
            'none',
            'stroke="rgba(255,255,255,.5)" stroke-width="5"',
          )
        );
      }),
    ),
  );
}

type Fruit = readonly [hue: number, size: number, shape: 'round' | 'long' | 'leaf'];
const fruits: readonly [Fruit, ...Fruit[]] = [
  [4, 20, 'round'],
  [26, 22, 'round'],
  [48, 18, 'round'],
  [100, 15, 'leaf'],
  [84, 24, 'round'],
  [22, 12, 'long'],
  [130, 13, 'leaf'],
  [340, 13, 'round'],
  [36, 26, 'round'],
  [270, 16, 'long'],
];

function fruitAt({ among }: Brush, [hue, size, kind]: Fruit, x: number, y: number): string {
  const colour = hsl(hue + among(-8, 8), among(48, 76), among(32, 54));
  const turn = `transform="rotate(${among(-60, 60).toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)})"`;
  if (kind === 'long') return oval([x, y, size * 2, size * 0.62], colour, turn);
  if (kind === 'leaf')
    return (
      oval([x, y, size * 1.5, size * 0.7], colour, turn) +
      shape(
        `M${x - size} ${y} h${size * 2}`,
        'none',
        `stroke="rgba(255,255,255,.35)" stroke-width="2" ${turn}`,
      )
    );
  return (
    oval([x, y, size, size * 0.94], colour) +
    oval([x - size * 0.3, y - size * 0.35, size * 0.26, size * 0.18], '#fff', 'opacity=".4"')
  );
}

/** Something of a harvest: a heap in a basket, crates of a stall from above, or spread on a cloth. */
export function heap(brush: Brush): Scene {
  return brush.one([basket, crates, spread])(brush);
}

function basket(brush: Brush): Scene {
  const { among, one } = brush;
  const fruit = one(fruits);
  const [half, high] = [among(130, 190), among(66, 110)];
  const weave = hsl(among(24, 42), among(30, 52), among(34, 56));
  return standing(
    brush,
    each(52, () => {
      const [angle, out] = [among(0, Math.PI), Math.sqrt(among(0, 1))];
      return fruitAt(
        brush,
        fruit,
        Math.cos(angle) * out * half * 0.86,
        -high - Math.sin(angle) * out * among(60, 110),
      );
    }) +
      shape(`M${-half} ${-high} H${half} L${half * 0.8} 0 H${-half * 0.8}Z`, weave) +
      each(12, (no) =>
        rect([-half * 0.9 + (no * half * 1.8) / 12, -high, half * 0.07, high], 'rgba(0,0,0,.16)'),
      ) +
      each(3, (no) => rect([-half * 0.92, -high + (no * high) / 3, half * 1.84, 4], 'rgba(255,255,255,.2)')) +
      rect([-half - 8, -high - 10, half * 2 + 16, 18], hsl(32, 46, 30), 'rx="9"'),
    brush.one(['outside', 'room']),
  );
}

function crates(brush: Brush): Scene {
  const { among, one } = brush;
  const [columns, rows] = [one([2, 3]), one([1, 2])];
  const [wide, high] = [600 / columns, 440 / rows];
  const wood = hsl(among(24, 38), among(30, 54), among(36, 58));
  return {
    back: backdropOf(brush, 'table'),
    front: `<g transform="rotate(${among(-7, 7).toFixed(1)} 320 240)">${each(columns * rows, (no) => {
      const fruit = one(fruits);
      const [x, y] = [20 + (no % columns) * wide, 20 + Math.floor(no / columns) * high];
      return (
        rect([x + 4, y + 6, wide - 10, high - 10], 'rgba(0,0,0,.35)') +
        rect([x, y, wide - 12, high - 12], wood) +
        rect([x + 14, y + 14, wide - 40, high - 40], '#2a2018') +
        each(Math.round((wide * high) / 1500), () =>
          fruitAt(brush, fruit, among(x + 34, x + wide - 48), among(y + 34, y + high - 48)),
        )
      );
    })}</g>`,
  };
}

function spread(brush: Brush): Scene {
  const { among, one } = brush;
  const fruit = one(fruits);
  const [x, y] = [among(240, 400), among(200, 280)];
  const [rx, ry] = [among(150, 260), among(90, 170)];
  return {
    back: backdropOf(brush, 'table'),
    front:
      oval([x + 8, y + 12, rx, ry], '#000', 'opacity=".25"') +
      oval([x, y, rx, ry], one(['#d9d3c4', hsl(among(0, 360), 40, 60), '#b98a50'])) +
      oval([x, y, rx * 0.9, ry * 0.88], 'rgba(0,0,0,.08)') +
      each(64, () => {
        const [angle, out] = [among(0, Math.PI * 2), Math.sqrt(among(0, 1)) * 0.84];
        return fruitAt(brush, fruit, x + Math.cos(angle) * out * rx, y + Math.sin(angle) * out * ry);
      }),
  };
}

/** Jars and bottles: honey, ghee, creams, paint. In a row, in two, or one alone. */
export function bottles(brush: Brush): Scene {
  const { among, one } = brush;
  const hue = among(0, 360);
  const count = one([1, 2, 3, 4, 5]);
  const width = Math.min(among(60, 110), 420 / count);
  const height = among(120, 230);
  const round = among(4, 26);
  const neck = among(0.3, 0.8);
  const glass = one([true, false]);
  const bottle = (x: number, tall: number, no: number) =>
    rect(
      [x, -tall, width, tall],
      hsl(hue + no * one([0, 24]), among(34, 70), among(34, 60)),
      `rx="${round.toFixed(0)}" ${glass ? 'opacity=".88"' : ''}`,
    ) +
    rect([x + width * 0.08, -tall + 10, width * 0.12, tall - 24], '#fff', 'opacity=".4" rx="4"') +
    rect([x + width * 0.84, -tall + 10, width * 0.1, tall - 20], '#000', 'opacity=".18" rx="4"') +
    rect(
      [x + (width * (1 - neck)) / 2, -tall - 26, width * neck, 30],
      hsl(hue + 180, 24, among(18, 80)),
      'rx="5"',
    ) +
    rect([x + 2, -tall * 0.68, width - 4, tall * 0.4], hsl(hue + 40, 30, 94)) +
    rect([x + width * 0.16, -tall * 0.6, width * 0.68, 9], hsl(hue, 60, 34)) +
    oval([x + width / 2, -tall * 0.42, width * 0.2, tall * 0.07], hsl(hue + 180, 60, 50));
  const back = one([true, false]) && count > 1;
  return standing(
    brush,
    (back
      ? each(
          count - 1,
          (no) =>
            `<g transform="translate(0 -22)">${bottle((no - (count - 1) / 2) * (width + 10), height * 1.1, no)}</g>`,
        )
      : '') + each(count, (no) => bottle((no - count / 2) * (width + 10), height * among(0.86, 1.08), no)),
  );
}

/** Books, one on another, in a row, or one laid open. */
export function books(brush: Brush): Scene {
  const { among, one } = brush;
  const upright = one([true, false]);
  const count = Math.round(upright ? among(5, 9) : among(3, 7));
  const thick = upright ? 330 / count : Math.min(62, 260 / count);
  const spine = (no: number) => {
    const hue = among(0, 360);
    const cover = hsl(hue, among(26, 66), among(26, 52));
    if (upright) {
      const high = among(170, 240);
      const x = -170 + no * thick;
      return (
        rect([x, -high, thick - 3, high], cover, 'rx="3"') +
        rect([x + 4, -high + 24, thick - 11, 34], '#f6efdf', 'opacity=".85"') +
        rect([x + 4, -40, thick - 11, 6], '#f6efdf', 'opacity=".7"')
      );
    }
    const [shift, width] = [among(-26, 26), among(210, 320)];
    const y = -(no + 1) * thick;
    return (
      rect([shift - width / 2, y, width, thick - 2], cover, 'rx="5"') +
      rect([shift + width / 2 - 18, y + 4, 16, thick - 10], '#f6efdf') +
      rect(
        [shift - width / 2 + 20, y + thick * 0.34, width * among(0.3, 0.6), thick * 0.24],
        '#f6efdf',
        'opacity=".85"',
      )
    );
  };
  return standing(brush, each(count, spine));
}
