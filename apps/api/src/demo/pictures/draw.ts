/** Numbers from 0 up to 1 that are the same each time: of a demo listing nothing changes from one start to the next. */
function dice(seed: number): () => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a scene is drawn with: chance, and what is made of it. */
export interface Brush {
  /** A number from `from` up to `to`. */
  among(from: number, to: number): number;
  one<T>(of: readonly [T, ...T[]]): T;
}

export function brushOf(seed: number): Brush {
  const roll = dice(seed);
  return {
    among: (from, to) => from + roll() * (to - from),
    one: (of) => of[Math.floor(roll() * of.length)] ?? of[0],
  };
}

export function hsl(hue: number, saturation: number, lightness: number): string {
  return `hsl(${Math.round(hue)},${Math.round(saturation)}%,${Math.round(lightness)}%)`;
}

export const canvas = { width: 640, height: 480 };

export function rect(
  [x, y, width, height]: readonly [number, number, number, number],
  fill: string,
  more = '',
): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" fill="${fill}" ${more}/>`;
}

export function oval(
  [x, y, rx, ry]: readonly [number, number, number, number],
  fill: string,
  more = '',
): string {
  return `<ellipse cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" rx="${rx.toFixed(1)}" ry="${ry.toFixed(1)}" fill="${fill}" ${more}/>`;
}

export function shape(d: string, fill: string, more = ''): string {
  return `<path d="${d}" fill="${fill}" ${more}/>`;
}

/** Drawn `count` times, each told which it is. */
export function each(count: number, draw: (no: number) => string): string {
  return Array.from({ length: count }, (_, no) => draw(no)).join('');
}

function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}">${body}</svg>`;
}

/** A thing on a floor before a wall, as the renders have it, lit from one side. The thing stands on y = 0 around x = 0. */
export function indoors({ among, one }: Brush, thing: string): string {
  const wall = among(0, 360);
  const light = among(74, 90);
  const horizon = among(290, 330);
  const lit = among(120, 520);
  const [x, y, size] = [among(290, 350), among(395, 420), among(0.92, 1.18)];
  return svg(
    `<defs><radialGradient id="l" gradientUnits="userSpaceOnUse" cx="${lit}" cy="60" r="620"><stop offset="0" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#000" stop-opacity=".28"/></radialGradient></defs>` +
      rect([0, 0, 640, horizon], hsl(wall, among(8, 32), light)) +
      rect([0, horizon, 640, 480 - horizon], hsl(one([28, 32, 210, 20]), among(10, 34), among(48, 68))) +
      rect([0, horizon - 7, 640, 9], hsl(wall, 12, light - 16)) +
      rect([0, 0, 640, 480], 'url(#l)') +
      oval([x, y + 4, 190 * size, 26 * size], '#000', 'opacity=".24"') +
      `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(one([1, -1]) * size).toFixed(3)} ${size.toFixed(3)})">${thing}</g>`,
  );
}

/** Under the sky, with hills behind. What is in it stands on the ground at about y = 380. */
export function outdoors({ among, one }: Brush, things: string): string {
  const sky = among(195, 218);
  const ground = among(60, 125);
  const top = among(190, 250);
  const hill = (height: number) =>
    `M0 ${top + 40} Q${among(80, 200)} ${top - height} ${among(250, 380)} ${top + 10} T640 ${top - among(0, 40)} V480 H0Z`;
  const snow = each(4, (no) => {
    const [x, y] = [among(20, 120) + no * 160, top - among(70, 130)];
    return (
      shape(`M${x - 130} ${top + 30} L${x} ${y} L${x + 130} ${top + 30}Z`, hsl(sky, 24, 80)) +
      shape(
        `M${x - 36} ${y + 30} L${x} ${y} L${x + 36} ${y + 30} L${x + 10} ${y + 24} L${x - 8} ${y + 36}Z`,
        '#fff',
      )
    );
  });
  return svg(
    `<defs><linearGradient id="s" x2="0" y2="1"><stop offset="0" stop-color="${hsl(sky, 62, among(58, 74))}"/><stop offset=".6" stop-color="${hsl(sky + one([0, -165]), 40, 90)}"/></linearGradient></defs>` +
      rect([0, 0, 640, 480], 'url(#s)') +
      snow +
      shape(hill(60), hsl(ground + 20, 26, 46)) +
      rect([0, top + 50, 640, 480], hsl(ground, among(28, 48), among(38, 54))) +
      things,
  );
}
