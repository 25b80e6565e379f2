import { animal, bird } from './animals.ts';
import { type Brush, brushOf, each, hsl, indoors, oval, rect, shape } from './draw.ts';
import { house, land, shop } from './grounds.ts';
import { poster } from './poster.ts';

/** Sacks on a pile: cement, rice, feed. */
function sacks(brush: Brush): string {
  const hue = brush.among(20, 220);
  const colour = hsl(hue, brush.among(8, 30), brush.among(70, 88));
  const stripe = hsl(brush.among(0, 360), 60, 42);
  const wide = brush.one([2, 3, 3]);
  return indoors(
    brush,
    each(wide, (row) =>
      each(wide - row, (no) => {
        const x = (no - (wide - row) / 2) * 132;
        const y = -(row + 1) * 78;
        return (
          rect([x, y, 128, 80], colour, 'rx="24" stroke="rgba(0,0,0,.2)"') +
          rect([x + 34, y + 10, 58, 58], stripe, 'rx="4" opacity=".8"') +
          rect([x + 44, y + 24, 38, 8], colour) +
          rect([x + 44, y + 40, 26, 6], colour)
        );
      }),
    ),
  );
}

/** A basket with a heap of something round: fruit, vegetables, spices. */
function heap(brush: Brush): string {
  const hue = brush.one([4, 22, 42, 74, 110, 12]);
  const fruit = brush.among(15, 26);
  const fruits = each(46, () => {
    const [angle, far] = [brush.among(0, Math.PI), Math.sqrt(brush.among(0, 1))];
    const [x, y] = [Math.cos(angle) * far * 150, -84 - Math.sin(angle) * far * 105];
    return (
      oval([x, y, fruit, fruit * 0.94], hsl(hue + brush.among(-9, 9), 68, brush.among(38, 54))) +
      oval([x - fruit * 0.3, y - fruit * 0.35, fruit * 0.25, fruit * 0.18], '#fff', 'opacity=".4"')
    );
  });
  const weave = each(12, (no) => rect([-160 + no * 27, -88, 12, 84], 'rgba(0,0,0,.14)'));
  return indoors(
    brush,
    fruits +
      shape('M-185 -92 H185 L150 0 H-150Z', hsl(brush.among(26, 40), 46, brush.among(38, 52))) +
      weave +
      rect([-192, -104, 384, 20], hsl(32, 46, 34), 'rx="10"'),
  );
}

/** Jars and bottles in a row: honey, ghee, creams, paint. */
function bottles(brush: Brush): string {
  const hue = brush.among(0, 360);
  const count = brush.one([3, 4, 5]);
  const [width, height] = [brush.among(56, 84), brush.among(120, 200)];
  return indoors(
    brush,
    each(count, (no) => {
      const x = (no - count / 2) * (width + 14);
      const tall = height * brush.among(0.8, 1.1);
      return (
        rect([x, -tall, width, tall], hsl(hue + no * 14, 58, 48), 'rx="12"') +
        rect([x + 6, -tall + 8, 8, tall - 24], '#fff', 'opacity=".35" rx="4"') +
        rect([x + width * 0.18, -tall - 24, width * 0.64, 28], hsl(hue + 180, 24, 30), 'rx="5"') +
        rect([x, -tall * 0.66, width, tall * 0.36], '#fffaf0') +
        rect([x + 10, -tall * 0.56, width - 20, 8], hsl(hue, 60, 36))
      );
    }),
  );
}

/** Folded cloth, with the steps of dhaka weave along it: saris, shawls, carpets. */
function cloth(brush: Brush): string {
  const count = brush.one([4, 5, 6]);
  return indoors(
    brush,
    each(count, (no) => {
      const [hue, y, width] = [brush.among(0, 360), -(no + 1) * 44, 330 - no * brush.among(4, 16)];
      const thread = hsl(hue + 150, 70, 72);
      return (
        rect([-width / 2, y, width, 46], hsl(hue, brush.among(40, 72), brush.among(32, 56)), 'rx="20"') +
        each(9, (at) => {
          const x = -width / 2 + 26 + at * ((width - 52) / 9);
          return shape(`M${x} ${y + 23} l8 -8 l8 8 l-8 8Z`, thread);
        }) +
        rect([-width / 2 + 12, y + 38, width - 24, 3], 'rgba(0,0,0,.2)')
      );
    }),
  );
}

/** A cylinder for gas, or a tank for water. */
function cylinder(brush: Brush, of: string): string {
  const gas = of === 'gas';
  const colour = gas
    ? hsl(brush.one([2, 8, 210]), 66, brush.among(36, 46))
    : hsl(220, 8, brush.among(14, 26));
  const [half, high] = gas ? [88, 210] : [brush.among(120, 150), brush.among(220, 270)];
  const ribs = gas ? 2 : 7;
  return indoors(
    brush,
    rect([-half, -high, half * 2, high], colour, `rx="${gas ? 60 : 22}"`) +
      each(ribs, (no) =>
        rect([-half, -high + ((no + 1) * high) / (ribs + 1), half * 2, 7], 'rgba(0,0,0,.28)'),
      ) +
      rect([-half + 18, -high + 26, 16, high - 60], '#fff', 'opacity=".28" rx="8"') +
      rect([-34, -high - 26, 68, 34], gas ? hsl(40, 10, 64) : colour, 'rx="8"') +
      (gas
        ? rect([-12, -high - 44, 24, 24], '#3a3a3a')
        : rect([-half * 0.5, -high * 0.62, half, 46], '#fff', 'opacity=".75"')),
  );
}

/** Panels for the sun, leaning. */
function panels(brush: Brush): string {
  const count = brush.one([1, 2]);
  const blue = hsl(brush.among(208, 228), 52, brush.among(20, 32));
  return indoors(
    brush,
    each(count, (no) => {
      const x = no * 150 - count * 90;
      const lines = each(5, (at) =>
        shape(`M${x + 40 + at * 32} -262 l-36 258`, 'none', 'stroke="#cfe0f4" stroke-width="2"'),
      );
      return (
        shape(
          `M${x} 0 L${x + 40} -270 H${x + 220} L${x + 180} 0Z`,
          blue,
          'stroke="#d8dde2" stroke-width="8"',
        ) +
        lines +
        each(6, (at) => rect([x + 6 + at * 5, -40 - at * 40, 178, 2], '#cfe0f4', 'opacity=".8"'))
      );
    }),
  );
}

/** A drum that lies, with its laces. */
function drum(brush: Brush): string {
  const wood = hsl(brush.among(12, 30), 56, brush.among(26, 40));
  const half = brush.among(140, 175);
  return indoors(
    brush,
    shape(`M${-half} -118 Q0 -206 ${half} -118 V-32 Q0 46 ${-half} -32Z`, wood) +
      each(9, (no) => {
        const x = -half + (no * 2 * half) / 9;
        return shape(
          `M${x} -110 l${half / 9} 70 l${half / 9} -70`,
          'none',
          'stroke="#e9d9b8" stroke-width="5"',
        );
      }) +
      oval([-half, -75, 24, 52], '#efe3c8', 'stroke="#8a6a3c" stroke-width="7"') +
      oval([-half, -75, 10, 22], '#2b1b17') +
      oval([half, -75, 20, 48], '#e4d5b4', 'stroke="#8a6a3c" stroke-width="7"'),
  );
}

/** Books, one on another. */
function books(brush: Brush): string {
  const count = brush.one([4, 5, 6]);
  return indoors(
    brush,
    each(count, (no) => {
      const [hue, shift, width] = [brush.among(0, 360), brush.among(-22, 22), brush.among(220, 280)];
      const y = -(no + 1) * 42;
      return (
        rect([shift - width / 2, y, width, 40], hsl(hue, 54, brush.among(30, 50)), 'rx="5"') +
        rect([shift - width / 2 + 14, y + 6, width - 14, 28], '#f6efdf') +
        rect([shift - width / 2, y, width * 0.7, 40], hsl(hue, 54, brush.among(30, 50)), 'rx="5"') +
        rect([shift - width / 2 + 24, y + 16, width * 0.34, 7], '#f6efdf', 'opacity=".85"')
      );
    }),
  );
}

/** A small device with its cable: power banks, chargers, watches. */
function gadget(brush: Brush): string {
  const dark = brush.one([true, false]);
  const body = dark ? hsl(220, 8, brush.among(12, 26)) : hsl(brush.among(0, 360), 18, brush.among(78, 92));
  const [half, high] = [brush.among(60, 96), brush.among(130, 190)];
  const cable = hsl(brush.among(0, 360), 40, 42);
  return indoors(
    brush,
    shape(
      `M${half} -30 C${half + 130} 10 ${half + 90} -190 ${half + 30} -120 S${half + 150} -60 ${half + 120} 0`,
      'none',
      `stroke="${cable}" stroke-width="9" stroke-linecap="round"`,
    ) +
      rect([-half, -high, half * 2, high], body, 'rx="24"') +
      rect(
        [-half + 12, -high + 12, half * 2 - 24, high * 0.5],
        dark ? hsl(205, 60, 34) : hsl(210, 12, 68),
        'rx="14"',
      ) +
      each(4, (no) => oval([-half + 34 + no * 24, -34, 6, 6], no < 3 ? '#6fe08f' : '#9aa')),
  );
}

const drawn = {
  sacks,
  heap,
  bottles,
  cloth,
  cylinder,
  panels,
  drum,
  books,
  gadget,
  land,
  house,
  shop,
  animal,
  bird,
  poster,
};

export type SceneName = keyof typeof drawn;

/** A picture of a kind of thing as SVG, another one for each seed. @param of which of its kind, where there are several */
export function drawScene(scene: SceneName, of: string, seed: number): string {
  return drawn[scene](brushOf(seed), of);
}
