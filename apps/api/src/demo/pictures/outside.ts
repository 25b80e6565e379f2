import { type Brush, each, hsl, oval, rect, shape } from './draw.ts';

/** Before what a thing stands outside: a wall, shutters, a hedge, or nothing but the valley; and on what. */
export function outside(brush: Brush): string {
  const { among, one } = brush;
  const floor = among(262, 316);
  const behind = one([brickWall, paintedWall, shutters, hedge, houses, valley]);
  return behind(brush, floor) + groundOf(brush, floor) + edge(brush, floor);
}

export function sky({ among, one }: Brush): string {
  const hue = among(196, 216);
  const light = among(66, 86);
  return (
    rect([0, 0, 640, 480], hsl(hue, among(20, 66), light)) +
    rect([0, 120, 640, 220], hsl(hue + one([0, -170]), 30, 92), 'opacity=".5"') +
    each(3, () =>
      oval([among(0, 640), among(20, 120), among(50, 130), among(12, 26)], '#fff', 'opacity=".6"'),
    )
  );
}

export function tree({ among }: Brush, x: number, floor: number): string {
  const high = among(90, 190);
  const hue = among(86, 130);
  return (
    rect([x - 7, floor - high * 0.6, 14, high * 0.6], hsl(26, 34, 26)) +
    each(7, () =>
      oval(
        [x + among(-50, 50), floor - high * among(0.55, 1.1), among(26, 48), among(22, 40)],
        hsl(hue + among(-10, 10), among(28, 46), among(22, 40)),
      ),
    )
  );
}

export function brickWall(brush: Brush, floor: number): string {
  const { among, one } = brush;
  const top = one([-10, among(60, 130)]);
  const hue = among(8, 22);
  const [wide, high] = [among(42, 66), among(17, 26)];
  return (
    sky(brush) +
    tree(brush, among(0, 640), floor) +
    rect([0, top, 640, floor - top], hsl(hue, 16, 62)) +
    each(Math.ceil((floor - top) / high), (row) =>
      each(16, (no) =>
        rect(
          [no * wide - (row % 2) * (wide / 2), top + row * high, wide - 3, high - 3],
          hsl(hue + among(-3, 3), among(38, 56), among(38, 50)),
        ),
      ),
    ) +
    rect([0, top - 8, 640, 14], hsl(30, 8, 58))
  );
}

export function paintedWall(brush: Brush, floor: number): string {
  const { among, one } = brush;
  const hue = among(0, 360);
  const light = among(58, 84);
  const split = among(70, 150);
  const doorX = among(40, 560);
  return (
    rect([0, 0, 640, floor], hsl(hue, among(14, 48), light)) +
    rect([0, floor - split, 640, split], hsl(hue + one([0, 200]), among(20, 44), light - 26)) +
    each(4, () =>
      oval([among(0, 640), among(0, floor), among(30, 120), among(14, 60)], 'rgba(60,50,40,.1)'),
    ) +
    rect([doorX, floor - 230, 104, 230], hsl(among(0, 360), 34, among(24, 44))) +
    each(3, (no) => rect([doorX + 10, floor - 220 + no * 72, 84, 60], 'rgba(255,255,255,.12)')) +
    rect([(doorX + 300) % 620, 40, 110, 96], hsl(205, 30, 34), 'stroke="#e8e2d6" stroke-width="9"') +
    each(5, (no) => rect([((doorX + 300) % 620) + 10 + no * 20, 40, 3, 96], '#e8e2d6'))
  );
}

export function shutters(brush: Brush, floor: number): string {
  const { among } = brush;
  const wide = among(190, 330);
  const from = among(-160, 0);
  const hue = among(0, 360);
  return (
    rect([0, 0, 640, floor], hsl(among(0, 360), among(10, 36), among(56, 80))) +
    each(5, (no) => {
      const x = from + no * (wide + 26);
      const steel = hsl(hue + no * 40, among(4, 44), among(38, 62));
      return (
        rect([x, 66, wide, floor - 66], steel) +
        each(15, (at) => rect([x, 66 + at * 16, wide, 4], 'rgba(0,0,0,.24)')) +
        rect([x + wide / 2 - 22, floor - 26, 44, 10], '#333') +
        rect([x - 4, 8, wide + 8, 44], hsl(among(0, 360), 62, among(28, 46))) +
        rect([x + 20, 22, wide * among(0.4, 0.8), 16], 'rgba(255,250,230,.9)')
      );
    })
  );
}

export function hedge(brush: Brush, floor: number): string {
  const { among } = brush;
  const hue = among(80, 132);
  return (
    sky(brush) +
    each(70, () =>
      oval(
        [among(-20, 660), floor - among(0, 150), among(16, 40), among(12, 30)],
        hsl(hue + among(-16, 16), among(26, 52), among(18, 44)),
      ),
    ) +
    each(9, () => oval([among(0, 640), floor - among(20, 130), 7, 7], hsl(among(300, 400), 76, 64)))
  );
}

export function houses(brush: Brush, floor: number): string {
  const { among, one } = brush;
  const wide = among(110, 190);
  return (
    sky(brush) +
    each(6, (no) => {
      const x = no * wide - among(20, 60);
      const high = among(120, 250);
      const wall = hsl(one([14, 24, 40, 200, 340, 150]), among(16, 50), among(52, 78));
      return (
        rect([x, floor - high, wide - 4, high], wall) +
        rect([x - 5, floor - high - 6, wide + 6, 10], 'rgba(70,50,40,.6)') +
        each(6, (at) =>
          rect(
            [x + 14 + (at % 2) * (wide / 2 - 6), floor - high + 18 + Math.floor(at / 2) * 62, wide / 4, 36],
            hsl(206, 26, among(22, 46)),
            'stroke="rgba(255,255,255,.6)" stroke-width="4"',
          ),
        )
      );
    }) +
    shape(
      `M-10 ${among(60, 120)} Q320 ${among(120, 190)} 650 ${among(50, 110)}`,
      'none',
      'stroke="#222" stroke-width="2.5"',
    )
  );
}

export function valley(brush: Brush, floor: number): string {
  const { among } = brush;
  const hill = (top: number, colour: string) =>
    shape(
      `M0 ${top} Q${among(80, 200)} ${top - among(30, 90)} ${among(240, 400)} ${top} T640 ${top - among(0, 50)} V480 H0Z`,
      colour,
    );
  return (
    sky(brush) +
    shape(
      `M${among(-80, 60)} ${floor} L${among(90, 190)} ${among(40, 90)} L${among(240, 300)} ${floor - 90} L${among(340, 460)} ${among(30, 80)} L${among(600, 720)} ${floor}Z`,
      hsl(212, 26, among(78, 90)),
    ) +
    hill(floor - among(60, 110), hsl(among(110, 170), 20, among(46, 60))) +
    hill(floor - among(20, 50), hsl(among(80, 120), 30, among(34, 48))) +
    tree(brush, among(20, 620), floor) +
    tree(brush, among(20, 620), floor)
  );
}

/** Concrete, asphalt, grass, earth or bricks. */
export function groundOf({ among, one }: Brush, floor: number): string {
  const kind = one(['concrete', 'asphalt', 'grass', 'earth', 'pavers', 'pavers'] as const);
  const colours = {
    concrete: hsl(40, 6, among(60, 74)),
    asphalt: hsl(220, 6, among(32, 46)),
    grass: hsl(among(78, 108), among(30, 46), among(34, 48)),
    earth: hsl(among(24, 36), among(22, 38), among(46, 60)),
    pavers: hsl(one([12, 20, 210]), among(10, 34), among(46, 62)),
  };
  const speck = (no: number) =>
    oval(
      [among(0, 640), floor + among(4, 216), among(3, 9), among(1.5, 4)],
      no % 2 ? 'rgba(0,0,0,.18)' : 'rgba(255,255,255,.18)',
    );
  const end = among(200, 440);
  return (
    rect([0, floor, 640, 480 - floor], colours[kind]) +
    (kind === 'pavers' || kind === 'concrete'
      ? each(26, (no) => {
          const at = (no - 8) * (kind === 'pavers' ? 64 : 190);
          return shape(
            `M${end + (at - end) * 0.45} ${floor} L${at} 480`,
            'none',
            'stroke="rgba(0,0,0,.22)" stroke-width="2.5"',
          );
        }) + each(6, (no) => rect([0, floor + (no * no + no) * 5.6, 640, 2.5], 'rgba(0,0,0,.2)'))
      : each(60, speck)) +
    (kind === 'grass'
      ? each(90, () => {
          const [x, y] = [among(0, 640), floor + among(0, 210)];
          return shape(
            `M${x} ${y} l${among(-4, 4)} -9`,
            'none',
            'stroke="rgba(20,60,10,.4)" stroke-width="2"',
          );
        })
      : '')
  );
}

/** Where wall and ground meet: a kerb, a drain, weeds, or pots. */
function edge({ among, one }: Brush, floor: number): string {
  const kind = one(['kerb', 'weeds', 'pots', 'none']);
  if (kind === 'kerb')
    return each(9, (no) =>
      rect([no * 76, floor - 8, 74, 18], no % 2 ? '#e9e4d8' : hsl(one([0, 220, 48]), 10, 30)),
    );
  if (kind === 'weeds')
    return each(30, () => {
      const x = among(0, 640);
      return shape(
        `M${x} ${floor + 4} l${among(-9, 9)} -${among(10, 28)}`,
        'none',
        'stroke="#4c6b2f" stroke-width="3"',
      );
    });
  if (kind === 'pots')
    return each(3, () => {
      const x = among(0, 640);
      return (
        each(5, () =>
          oval([x + among(-18, 18), floor - among(30, 60), 14, 16], hsl(among(90, 130), 40, among(24, 40))),
        ) + shape(`M${x - 18} ${floor - 30} h36 l-6 40 h-24Z`, hsl(14, 56, 44))
      );
    });
  return '';
}
