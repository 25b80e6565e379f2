import { backdropOf, type Scene } from './backdrops.ts';
import { standing } from './before.ts';
import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

/** Cylinders for gas, or a tank for water. */
export function cylinder(brush: Brush, of: string): Scene {
  const { among, one } = brush;
  if (of !== 'gas') return standing(brush, tank(brush), one(['outside', 'outside', 'room']));
  const colour = hsl(one([2, 8, 210, 130, 30]), among(40, 70), among(30, 48));
  const count = one([1, 1, 2, 3]);
  const [half, high] = [among(70, 96), among(180, 240)];
  return standing(
    brush,
    each(count, (no) => {
      const x = (no - (count - 1) / 2) * half * 2.15;
      return (
        rect([x - half * 0.7, -16, half * 1.4, 16], '#3a3a3a') +
        rect([x - half, -high, half * 2, high - 8], colour, 'rx="58"') +
        rect([x - half, -high * 0.58, half * 2, 5], 'rgba(0,0,0,.3)') +
        rect([x - half * 0.8, -high + 24, half * 0.22, high - 70], '#fff', 'opacity=".3" rx="10"') +
        rect([x + half * 0.5, -high + 20, half * 0.36, high - 60], '#000', 'opacity=".16" rx="10"') +
        rect([x - half * 0.5, -high * 0.5, half, 34], '#fff', 'opacity=".8"') +
        shape(
          `M${x - half * 0.5} ${-high + 8} v-34 h${half} v34`,
          'none',
          `stroke="${hsl(40, 8, 56)}" stroke-width="11"`,
        ) +
        rect([x - 9, -high - 20, 18, 24], '#b08d3c')
      );
    }),
  );
}

function tank({ among, one }: Brush): string {
  const [half, high] = [among(110, 160), among(210, 300)];
  const colour = one([
    hsl(220, 8, among(12, 26)),
    hsl(206, among(40, 60), among(36, 56)),
    hsl(0, 0, 90),
    hsl(140, 30, 36),
  ]);
  const ribs = Math.round(among(4, 9));
  return (
    rect([-half, -high, half * 2, high], colour, 'rx="20"') +
    each(ribs, (no) =>
      rect([-half, -high + ((no + 1) * high) / (ribs + 1), half * 2, 8], 'rgba(0,0,0,.26)'),
    ) +
    rect([-half * 0.86, -high + 20, half * 0.2, high - 44], '#fff', 'opacity=".26" rx="9"') +
    rect([half * 0.5, -high + 14, half * 0.4, high - 30], '#000', 'opacity=".16"') +
    oval([0, -high, half * 0.96, 18], colour) +
    oval([0, -high - 12, half * 0.34, 12], '#111') +
    rect([-half * 0.5, -high * 0.66, half, 50], one(['#f4f1e8', '#d8b43a', '#c94b3b']), 'opacity=".9"') +
    rect([-half * 0.4, -high * 0.66 + 16, half * 0.7, 12], '#333', 'opacity=".7"')
  );
}

/** Panels for the sun: on a roof, leaning on a wall, one or several. */
export function panels(brush: Brush): Scene {
  const { among, one } = brush;
  const count = one([1, 2, 3, 4]);
  const blue = hsl(among(204, 232), among(30, 60), among(14, 34));
  const lean = among(16, 70) * one([1, -1]);
  const [wide, high] = [Math.min(among(130, 210), 520 / count), among(190, 280)];
  const frame = one(['#d8dde2', '#2c2f33']);
  const columns = one([3, 4, 6]);
  return standing(
    brush,
    each(count, (no) => {
      const x = (no - count / 2) * (wide + 8);
      return (
        shape(
          `M${x} 0 L${x + lean} ${-high} H${x + wide + lean} L${x + wide} 0Z`,
          blue,
          `stroke="${frame}" stroke-width="7"`,
        ) +
        each(columns - 1, (at) =>
          shape(
            `M${x + ((at + 1) * wide) / columns} 0 l${lean} ${-high}`,
            'none',
            'stroke="#cfe0f4" stroke-width="2"',
          ),
        ) +
        each(6, (at) => {
          const y = (-(at + 1) * high) / 7;
          return shape(
            `M${x - (y / high) * lean} ${y} h${wide}`,
            'none',
            'stroke="#cfe0f4" stroke-width="2"',
          );
        }) +
        shape(
          `M${x + lean * 0.5} ${-high * 0.5} L${x + lean} ${-high} H${x + lean + wide * 0.5}Z`,
          '#fff',
          'opacity=".16"',
        )
      );
    }),
    one(['outside', 'outside', 'room']),
  );
}

/** A drum: one that lies, with its laces, one that stands, or a pair. */
export function drum(brush: Brush): Scene {
  return standing(brush, brush.one([lying, upright, pair])(brush));
}

function lying({ among }: Brush): string {
  const wood = hsl(among(4, 34), among(34, 60), among(22, 46));
  const half = among(130, 190);
  const deep = among(60, 100);
  const laces = Math.round(among(6, 12));
  return (
    shape(`M${-half} -118 Q0 ${-118 - deep} ${half} -118 V-32 Q0 ${-32 + deep} ${-half} -32Z`, wood) +
    each(laces, (no) => {
      const x = -half + (no * 2 * half) / laces;
      return shape(
        `M${x} -110 l${half / laces} 70 l${half / laces} -70`,
        'none',
        'stroke="#e9d9b8" stroke-width="5"',
      );
    }) +
    oval([-half, -75, 24, 52], '#efe3c8', 'stroke="#8a6a3c" stroke-width="7"') +
    oval([-half, -75, 10, 22], '#2b1b17') +
    oval([half, -75, 20, 48], '#e4d5b4', 'stroke="#8a6a3c" stroke-width="7"')
  );
}

function upright(brush: Brush): string {
  const { among } = brush;
  const wood = hsl(among(4, 34), among(34, 60), among(22, 46));
  const [half, high] = [among(74, 110), among(190, 270)];
  return (
    shape(
      `M${-half * 0.8} 0 Q${-half * 1.5} ${-high / 2} ${-half} ${-high} H${half} Q${half * 1.5} ${-high / 2} ${half * 0.8} 0Z`,
      wood,
    ) +
    each(7, (no) => {
      const x = -half + (no * half) / 3.5;
      return shape(
        `M${x} ${-high} l${half * 0.14} ${high} l${half * 0.14} ${-high}`,
        'none',
        'stroke="#e9d9b8" stroke-width="4"',
      );
    }) +
    rect([-half * 1.2, -high * 0.55, half * 2.4, 16], hsl(among(0, 360), 60, 40)) +
    oval([0, -high, half, 24], '#efe3c8', 'stroke="#8a6a3c" stroke-width="8"') +
    oval([0, -high, half * 0.42, 10], '#2b1b17')
  );
}

function pair(brush: Brush): string {
  const { among } = brush;
  return each(2, (no) => {
    const half = no === 0 ? among(84, 110) : among(64, 84);
    const high = among(110, 160);
    const x = no === 0 ? -110 : 100;
    const shell = hsl(among(0, 50), among(10, 60), among(26, 66));
    return (
      shape(
        `M${x - half} ${-high} Q${x - half * 1.1} 0 ${x} 0 Q${x + half * 1.1} 0 ${x + half} ${-high}Z`,
        shell,
      ) +
      each(6, (at) =>
        shape(
          `M${x - half + (at * half) / 3} ${-high} L${x - half * 0.6 + (at * half) / 5} -12`,
          'none',
          'stroke="#e9d9b8" stroke-width="4"',
        ),
      ) +
      oval([x, -high, half, 22], '#f1e6cc', 'stroke="#7c5c34" stroke-width="9"') +
      oval([x, -high, half * 0.4, 9], '#251915')
    );
  });
}

/** A small device with its cable, laid on a table: power banks and chargers. */
export function gadget(brush: Brush): Scene {
  const { among, one } = brush;
  const dark = one([true, false]);
  const body = dark
    ? hsl(among(0, 360), among(0, 20), among(8, 26))
    : hsl(among(0, 360), among(4, 50), among(58, 94));
  const [half, high] = [among(50, 110), among(120, 250)];
  const cable = hsl(among(0, 360), among(0, 50), one([18, 60, 90]));
  const [x, y] = [320 + among(-70, 70), 240 + among(-30, 30)];
  const round = `rx="${among(8, 30).toFixed(0)}"`;
  return {
    back: backdropOf(brush, 'table'),
    front:
      shape(
        `M${x + among(-40, 40)} ${y} C${x + among(120, 300)} ${y + among(-200, 200)} ${x + among(-300, -100)} ${y + among(120, 300)} ${one([0, 640])} ${among(60, 460)}`,
        'none',
        `stroke="${cable}" stroke-width="9" stroke-linecap="round"`,
      ) +
      `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${among(-50, 50).toFixed(0)})">` +
      rect([-half + 10, -high / 2 + 12, half * 2, high], 'rgba(0,0,0,.35)', round) +
      rect([-half, -high / 2, half * 2, high], body, round) +
      face(brush, half, high, dark) +
      '</g>',
  };
}

/** A plug with its pins, or a bank with its lamps. */
function face({ one }: Brush, half: number, high: number, dark: boolean): string {
  const light = dark ? 'rgba(255,255,255,.16)' : 'rgba(0,0,0,.12)';
  return one([true, false])
    ? each(2, (no) => rect([-half * 0.5 + no * half * 0.7, -high / 2 - 34, half * 0.26, 40], '#c9c9c9')) +
        rect([-half * 0.5, high * 0.2, half, high * 0.12], '#15181c', 'rx="4"') +
        oval([0, -high * 0.1, half * 0.3, half * 0.3], light)
    : rect([-half + 12, -high / 2 + 12, half * 2 - 24, high * 0.4], light, 'rx="14"') +
        each(4, (no) =>
          oval([-half * 0.5 + no * half * 0.34, high * 0.36, 6, 6], no < 3 ? '#6fe08f' : '#9aa'),
        ) +
        rect([-half * 0.4, -high / 2 + 4, half * 0.8, 8], '#15181c');
}
