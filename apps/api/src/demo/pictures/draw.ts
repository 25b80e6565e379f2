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

export function svg(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas.width}" height="${canvas.height}">${body}</svg>`;
}

/** A place as somebody stands in it: nearer or further, a little to the side, and never quite straight. */
export function place({ among, one }: Brush, drawn: string, tilt = among(-2.4, 2.4)): string {
  const zoom = among(1.08, 1.42);
  const [aside, up] = [among(-1, 1) * (zoom - 1) * 290, among(-1, 0.2) * (zoom - 1) * 130];
  return (
    `<g transform="translate(${(320 + aside).toFixed(1)} ${(300 + up).toFixed(1)}) rotate(${tilt.toFixed(2)}) ` +
    `scale(${(one([1, -1]) * zoom).toFixed(3)} ${zoom.toFixed(3)}) translate(-320 -300)">${drawn}</g>`
  );
}
