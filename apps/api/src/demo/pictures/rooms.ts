import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

/** Where the walls of a room meet: the back wall, and how its floor runs towards whoever looks. */
interface Walls {
  left: number;
  right: number;
  top: number;
  floor: number;
  /** The point at which what runs away from the eye ends. */
  end: readonly [number, number];
}

/** A room without what stands in it: painted walls, a floor, mostly a window, and what hangs on walls. */
export function emptyRoom(brush: Brush): string {
  const { among, one } = brush;
  const walls: Walls = {
    left: one([-60, among(30, 150)]),
    right: one([700, among(500, 610)]),
    top: among(-30, 44),
    floor: among(286, 336),
    end: [among(230, 410), among(150, 200)],
  };
  const hue = among(0, 360);
  const paint = { hue, strength: among(8, 46), light: among(66, 90) };
  const window = one([0, 1, 1, 2]);
  const middle = (walls.left + walls.right) / 2;
  const hung = one([nothing, picture, calendar, clock, shelf, tubeLight]);
  const side = one([-1, 1]);
  return (
    wallsOf(brush, walls, paint) +
    floorOf(brush, walls) +
    (window === 0 ? door(brush, middle + side * among(60, 150), walls.floor) : '') +
    each(window, (no) =>
      windowOf(brush, window === 1 ? middle + side * among(20, 130) : middle + (no * 2 - 1) * 120),
    ) +
    hung(brush, middle - side * among(70, 170))
  );
}

function wallsOf(
  { among, one }: Brush,
  walls: Walls,
  paint: { hue: number; strength: number; light: number },
) {
  const { left, right, top, floor, end } = walls;
  const colour = (by: number) => hsl(paint.hue, paint.strength, paint.light + by);
  // As far as the edge of the picture, along the line from where the walls meet to where all lines end.
  const to = (x: number, y: number, edge: number) => y + ((y - end[1]) / (x - end[0] || 1)) * (edge - x);
  const dado = one([0, 0, among(90, 130)]);
  const low = one([hsl(paint.hue + one([0, 30, 180]), paint.strength + 12, paint.light - 24)]);
  const band = (height: number, fill: string) =>
    rect([left, floor - height, right - left, height], fill) +
    shape(
      `M${left} ${floor - height} L0 ${to(left, floor - height, 0)} L0 ${to(left, floor, 0)} L${left} ${floor}Z`,
      fill,
    ) +
    shape(
      `M${right} ${floor - height} L640 ${to(right, floor - height, 640)} L640 ${to(right, floor, 640)} L${right} ${floor}Z`,
      fill,
    );
  return (
    rect([0, 0, 640, 480], hsl(40, 10, 95)) +
    rect([left, top, right - left, floor - top], colour(0)) +
    shape(`M${left} ${top} L0 ${to(left, top, 0)} L0 480 L${left} ${floor}Z`, colour(-9)) +
    shape(`M${right} ${top} L640 ${to(right, top, 640)} L640 480 L${right} ${floor}Z`, colour(-5)) +
    pattern({ among, one }, walls, colour) +
    (dado ? band(dado, low) : '') +
    band(11, hsl(one([24, 210, 30]), 22, among(26, 52)))
  );
}

/** What a wall is besides its colour: plain, papered, or bare bricks. */
function pattern({ among, one }: Brush, { left, right, top, floor }: Walls, colour: (by: number) => string) {
  const kind = one(['plain', 'plain', 'plain', 'stripes', 'bricks', 'damp']);
  if (kind === 'stripes') {
    const wide = among(22, 60);
    return each(Math.floor((right - left) / wide / 2), (no) =>
      rect([left + no * wide * 2, top, wide, floor - top], colour(6), 'opacity=".7"'),
    );
  }
  if (kind === 'bricks')
    return each(Math.floor((floor - top) / 24), (row) =>
      each(13, (no) =>
        rect(
          [left + no * 58 - (row % 2) * 29, top + row * 24, 55, 21],
          hsl(among(10, 20), among(36, 52), among(42, 54)),
          'opacity=".9"',
        ),
      ),
    );
  if (kind === 'damp')
    return each(3, () =>
      oval(
        [among(left, right), among(top, floor), among(40, 130), among(20, 80)],
        colour(-12),
        'opacity=".5"',
      ),
    );
  return '';
}

/** Boards, tiles, bare cement, or a carpet on it. */
function floorOf({ among, one }: Brush, { left, right, floor, end }: Walls): string {
  const kind = one(['boards', 'tiles', 'tiles', 'cement', 'lino']);
  const hue =
    kind === 'tiles' ? one([30, 210, 14, 190]) : kind === 'lino' ? among(0, 360) : one([26, 30, 20]);
  const light = kind === 'cement' ? among(52, 66) : among(38, 74);
  const colour = hsl(hue, kind === 'cement' ? 5 : among(16, 46), light);
  const far = (at: number) => end[0] + ((at - end[0]) * (floor - end[1])) / (480 - end[1]);
  const gap = kind === 'boards' ? among(34, 60) : among(70, 120);
  const line = `stroke="${kind === 'cement' ? 'rgba(0,0,0,.06)' : 'rgba(0,0,0,.2)'}" stroke-width="${among(1.5, 3)}"`;
  const along = each(36, (no) => {
    const at = (no - 12) * gap;
    return shape(`M${far(at)} ${floor} L${at} 480`, 'none', line);
  });
  const across = each(kind === 'tiles' || kind === 'lino' ? 7 : 0, (no) => {
    const y = floor + (480 - floor) * (1 / (1 + (6 - no) * 0.7)) * 0.98;
    return shape(`M-40 ${y} H680`, 'none', line);
  });
  const chequer =
    kind === 'lino'
      ? each(18, (no) => {
          const at = (no - 5) * gap * 2;
          return shape(
            `M${far(at)} ${floor} L${far(at + gap)} ${floor} L${at + gap} 480 L${at} 480Z`,
            'rgba(255,255,255,.28)',
          );
        })
      : '';
  const carpet = one([true, false, false])
    ? oval(
        [among(240, 420), among(410, 450), among(180, 280), among(38, 60)],
        hsl(among(0, 360), among(30, 60), among(28, 52)),
      ) +
      oval(
        [330, 430, 150, 30],
        'none',
        'stroke="rgba(255,255,255,.4)" stroke-width="5" stroke-dasharray="9 9"',
      )
    : '';
  return (
    shape(`M${left} ${floor} H${right} L${right + 900} 900 H${left - 900}Z`, colour) +
    chequer +
    along +
    across +
    carpet
  );
}

/** A window with its grille and curtains, and daylight behind. */
function windowOf({ among, one }: Brush, x: number): string {
  const [wide, high] = [among(84, 170), among(96, 170)];
  const y = among(40, 84);
  const wood = one([hsl(22, 46, among(24, 38)), hsl(210, 6, among(70, 92)), hsl(130, 24, 34)]);
  const left = x - wide / 2;
  const panes = one([2, 2, 3]);
  const bars = one([0, 5, 7]);
  const drape = hsl(among(0, 360), among(30, 68), among(36, 66));
  const curtain = (at: number, folds: number) =>
    rect([at, y - 16, folds * 12, high + among(30, 90)], drape) +
    each(folds, (no) => rect([at + no * 12 + 8, y - 16, 3, high + 60], 'rgba(0,0,0,.16)'));
  return (
    rect([left - 8, y - 8, wide + 16, high + 16], wood) +
    rect([left, y, wide, high], hsl(among(196, 214), among(40, 70), among(84, 94))) +
    oval(
      [x, y + high, wide / 2, high * among(0.2, 0.5)],
      hsl(among(80, 140), 34, among(48, 66)),
      'opacity=".8"',
    ) +
    each(panes - 1, (no) => rect([left + ((no + 1) * wide) / panes - 3, y, 6, high], wood)) +
    each(bars, (no) => rect([left + ((no + 0.5) * wide) / bars, y, 2.5, high], '#3d3a36')) +
    rect([left - 14, y + high + 6, wide + 28, 9], hsl(30, 10, 80)) +
    (one([true, true, false])
      ? rect([left - 36, y - 24, wide + 72, 7], '#6b4a2c') +
        curtain(left - 34, one([3, 4])) +
        curtain(left + wide - 6, one([3, 4]))
      : '')
  );
}

function door({ among, one }: Brush, x: number, floor: number): string {
  const [wide, high] = [among(92, 116), among(220, 250)];
  const leaf = one([hsl(24, 50, among(26, 42)), hsl(among(0, 360), 30, among(34, 60)), hsl(40, 14, 86)]);
  return (
    rect([x - wide / 2 - 10, floor - high - 10, wide + 20, high + 10], 'rgba(40,28,20,.8)') +
    rect([x - wide / 2, floor - high, wide, high], leaf) +
    each(2, (no) =>
      rect(
        [x - wide / 2 + 14, floor - high + 18 + no * (high / 2), wide - 28, high / 2 - 34],
        'rgba(0,0,0,.13)',
      ),
    ) +
    oval([x + wide / 2 - 14, floor - high / 2, 5, 5], '#d8b45a')
  );
}

const nothing = () => '';

function picture({ among }: Brush, x: number): string {
  const [wide, high] = [among(60, 110), among(50, 90)];
  const sky = among(0, 360);
  return (
    rect([x - wide / 2, 70, wide, high], hsl(28, 50, 28)) +
    rect([x - wide / 2 + 7, 77, wide - 14, high - 14], hsl(sky, 46, 72)) +
    shape(
      `M${x - wide / 2 + 7} ${63 + high} l${wide * 0.3} ${-high * 0.5} l${wide * 0.24} ${high * 0.3} l${wide * 0.3} ${-high * 0.36} V${63 + high}Z`,
      hsl(sky + 120, 36, 40),
    )
  );
}

function calendar({ among }: Brush, x: number): string {
  const top = hsl(among(0, 360), 66, 46);
  return (
    rect([x - 36, 84, 72, 104], '#f7f3ea') +
    rect([x - 36, 84, 72, 40], top) +
    each(20, (no) =>
      rect([x - 30 + (no % 5) * 13, 132 + Math.floor(no / 5) * 13, 8, 7], no % 5 === 4 ? '#c33' : '#777'),
    )
  );
}

function clock({ among }: Brush, x: number): string {
  const radius = among(24, 34);
  const rim = hsl(among(0, 360), 50, 30);
  return (
    oval([x, 96, radius, radius], '#fdfbf5', `stroke="${rim}" stroke-width="7"`) +
    shape(
      `M${x} 96 l0 ${-radius * 0.6} M${x} 96 l${radius * 0.5} 6`,
      'none',
      'stroke="#222" stroke-width="3"',
    )
  );
}

function shelf({ among }: Brush, x: number): string {
  return (
    rect([x - 76, 150, 152, 9], hsl(26, 44, 34)) +
    each(8, (no) => {
      const high = among(26, 50);
      return rect([x - 68 + no * 17, 150 - high, among(8, 15), high], hsl(among(0, 360), 50, among(34, 60)));
    })
  );
}

function tubeLight(_: Brush, x: number): string {
  return (
    rect([x - 110, 34, 220, 20], '#fff', 'opacity=".35" rx="10"') +
    rect([x - 96, 40, 192, 9], '#fff', 'rx="4"')
  );
}
