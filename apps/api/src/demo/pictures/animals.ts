import type { Scene } from './backdrops.ts';
import { inTheOpen } from './before.ts';
import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

interface Build {
  /** Half the length of the body, half its height, and how long its legs are. */
  body: readonly [number, number, number];
  coats: readonly [string, ...string[]];
  horns: boolean;
  spots: boolean;
}

const builds: Record<string, Build> = {
  goats: {
    body: [92, 48, 66],
    coats: ['#3c3330', '#a5713f', '#e9e2d4', '#6d4a33'],
    horns: true,
    spots: true,
  },
  cows: {
    body: [138, 66, 82],
    coats: ['#a8612f', '#e8e0d2', '#2f2a29', '#c79560'],
    horns: true,
    spots: true,
  },
  buffaloes: { body: [142, 72, 74], coats: ['#2b2a2c', '#3a3532', '#4a4340'], horns: true, spots: false },
  dogs: {
    body: [84, 36, 60],
    coats: ['#b98450', '#2f2a27', '#ece4d6', '#7b5738'],
    horns: false,
    spots: true,
  },
  cats: { body: [62, 30, 34], coats: ['#d28a4a', '#4a4644', '#eee8dd'], horns: false, spots: true },
  pigs: { body: [104, 56, 40], coats: ['#e2a79d', '#3a3535'], horns: false, spots: true },
};

/** An animal on four legs in a meadow, and sometimes its young. */
export function animal(brush: Brush, of: string): Scene {
  const build = builds[of] ?? { body: [92, 48, 66], coats: ['#a5713f'], horns: true, spots: true };
  const coat = brush.one(build.coats);
  const facing = brush.one([1, -1]);
  const one = (x: number, size: number) =>
    `<g transform="translate(${x.toFixed(1)} ${brush.among(396, 446).toFixed(0)}) scale(${(facing * size).toFixed(3)} ${size.toFixed(3)})">${quadruped(brush, build, coat)}</g>`;
  const young = brush.one([true, false, false]);
  const herd = brush.one([true, false, false]);
  return inTheOpen(
    brush,
    one(brush.among(230, 410), brush.among(1.05, 1.5)) +
      (young ? one(brush.among(90, 560), brush.among(0.5, 0.7)) : '') +
      (herd ? one(brush.among(60, 580), brush.among(0.8, 1)) : ''),
  );
}

function quadruped(
  { among, one }: Brush,
  { body: [long, high, legs], horns, spots }: Build,
  coat: string,
): string {
  const y = -legs - high;
  const dark = 'opacity=".82"';
  const neck = [long * 0.86, y - high * among(0.5, 0.9)] as const;
  const leg = (x: number, more = '') =>
    rect([x, y + high * 0.4, high * 0.36, legs + high * 0.6], coat, `rx="5" ${more}`);
  return (
    oval([0, 2, long * 1.15, 14], '#000', 'opacity=".22"') +
    leg(-long * 0.62, dark) +
    leg(long * 0.36, dark) +
    oval([0, y, long, high], coat) +
    leg(-long * 0.84) +
    leg(long * 0.56) +
    each(spots ? one([0, 2, 3]) : 0, (no) =>
      oval([(no - 1) * long * 0.5, y - high * 0.2, long * 0.2, high * 0.34], '#f3ecdf', 'opacity=".75"'),
    ) +
    shape(
      `M${long * 0.5} ${y - high * 0.6} L${neck[0]} ${neck[1] - 20} L${neck[0] + 26} ${neck[1] + 26} L${long * 0.9} ${y + high * 0.3}Z`,
      coat,
    ) +
    oval([neck[0] + 26, neck[1], high * 0.62, high * 0.42], coat) +
    oval([neck[0] + 26 + high * 0.5, neck[1] + 6, high * 0.2, high * 0.24], 'rgba(0,0,0,.28)') +
    oval([neck[0] + 30, neck[1] - 6, 4, 5], '#111') +
    oval(
      [neck[0] + 2, neck[1] - high * 0.3, high * 0.3, high * 0.14],
      coat,
      `transform="rotate(-30 ${neck[0]} ${neck[1]})"`,
    ) +
    (horns
      ? shape(
          `M${neck[0] + 12} ${neck[1] - high * 0.36} q-6 -${high * 0.6} -34 -${high * 0.66}`,
          'none',
          'stroke="#d9cdb4" stroke-width="9" stroke-linecap="round"',
        )
      : '') +
    shape(
      `M${-long * 0.96} ${y - 10} q-26 20 -18 ${high}`,
      'none',
      `stroke="${coat}" stroke-width="8" stroke-linecap="round"`,
    )
  );
}

/** Hens, or other birds, that pick. */
export function bird(brush: Brush): Scene {
  const coat = brush.one(['#a9532b', '#f0e8da', '#3a3330', '#c98a3d']);
  const hen = (x: number, y: number, size: number) =>
    `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(brush.one([1, -1]) * size).toFixed(2)} ${size.toFixed(2)})">` +
    oval([0, 2, 60, 9], '#000', 'opacity=".22"') +
    rect([-8, -36, 6, 36], '#d99a2b') +
    rect([14, -36, 6, 36], '#d99a2b') +
    shape(
      'M-58 -118 Q-96 -128 -84 -84 Q-60 -28 4 -30 Q62 -34 56 -92 Q52 -128 34 -136 Q20 -86 -20 -96Z',
      coat,
    ) +
    oval([40, -140, 22, 20], coat) +
    oval([46, -144, 4, 4], '#111') +
    shape('M60 -142 l22 7 l-22 7Z', '#e0a030') +
    shape('M26 -158 q4 -18 12 -4 q6 -18 12 0 q8 -12 8 8Z', hsl(2, 74, 48)) +
    oval([-12, -78, 34, 22], 'rgba(0,0,0,.14)') +
    '</g>';
  return inTheOpen(
    brush,
    each(brush.one([1, 2, 3, 4]), (no) =>
      hen(brush.among(90, 230) + no * 160, brush.among(380, 460), brush.among(0.8, 1.7)),
    ),
  );
}
