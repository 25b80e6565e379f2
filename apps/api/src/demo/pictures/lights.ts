import sharp from 'sharp';
import { brushOf, canvas, rect, svg } from './draw.ts';

/** What lies over all of a picture: its light, and the grain of a phone's camera. */
interface Light {
  from: string;
  strong: number;
  to: string;
  dark: number;
  /** From where to where, as a gradient says it. */
  way: string;
}

/** From a side, from above, of a lamp, of a screen, low in the evening, and flat. */
const lights: readonly [Light, ...Light[]] = [
  { from: '#fff3d6', strong: 0.34, to: '#1c2338', dark: 0.3, way: 'x1="0" y1="0" x2="1" y2="1"' },
  { from: '#ffffff', strong: 0.3, to: '#000000', dark: 0.26, way: 'x1="0" y1="0" x2="0" y2="1"' },
  { from: '#ffd9a0', strong: 0.4, to: '#3a1d10', dark: 0.34, way: 'x1="0" y1=".3" x2="1" y2=".6"' },
  { from: '#dfeaff', strong: 0.32, to: '#101a2c', dark: 0.3, way: 'x1="0" y1="1" x2="1" y2="0"' },
  { from: '#fffbe8', strong: 0.2, to: '#20160c', dark: 0.44, way: 'x1=".2" y1="0" x2=".8" y2="1"' },
  { from: '#ffffff', strong: 0.1, to: '#000000', dark: 0.16, way: 'x1="1" y1="0" x2="0" y2=".4"' },
];

const made = new Map<number, Promise<Buffer>>();

/** One of the lights as pixels with alpha, made once: all pictures share a few. Every other one comes from the other side. */
export function lightOf(no: number): Promise<Buffer> {
  const key = no % (lights.length * 2);
  const known = made.get(key);
  if (known) return known;
  const light = drawLight(lights[Math.floor(key / 2)] ?? lights[0], key % 2 === 1);
  made.set(key, light);
  return light;
}

async function drawLight({ from, strong, to, dark, way }: Light, mirrored: boolean): Promise<Buffer> {
  const whole = [0, 0, canvas.width, canvas.height] as const;
  const image = sharp(
    Buffer.from(
      svg(
        `<defs><linearGradient id="l" ${way}><stop offset="0" stop-color="${from}" stop-opacity="${strong}"/>` +
          `<stop offset=".45" stop-color="${from}" stop-opacity="0"/><stop offset="1" stop-color="${to}" stop-opacity="${dark}"/></linearGradient>` +
          '<radialGradient id="v" r=".75"><stop offset=".55" stop-opacity="0"/><stop offset="1" stop-opacity=".3"/></radialGradient></defs>' +
          rect(whole, 'url(#l)') +
          rect(whole, 'url(#v)'),
      ),
    ),
  ).ensureAlpha();
  return grained(await (mirrored ? image.flop() : image).raw().toBuffer());
}

/** Blotches, in pixels, and how strong they are: a plaster that is not quite even, no noise that costs bytes. */
const octaves = [
  [11, 0.025],
  [47, 0.04],
] as const;
let noise: Float32Array | undefined;

/** Lays dark and light blotches over it. */
function grained(pixels: Buffer): Buffer {
  noise ??= blotches();
  for (let at = 0; at < noise.length; at++) {
    const value = noise[at] ?? 0;
    const [over, alpha] = [value > 0 ? 255 : 0, Math.abs(value)];
    const start = at * 4;
    const below = ((pixels[start + 3] ?? 0) / 255) * (1 - alpha);
    const whole = alpha + below;
    if (whole === 0) continue;
    for (let channel = 0; channel < 3; channel++)
      pixels[start + channel] = (over * alpha + (pixels[start + channel] ?? 0) * below) / whole;
    pixels[start + 3] = whole * 255;
  }
  return pixels;
}

/** Random values on grids, and what is between them. */
function blotches(): Float32Array {
  const { width, height } = canvas;
  const sum = new Float32Array(width * height);
  for (const [size, strength] of octaves) {
    const across = Math.ceil(width / size) + 2;
    const { among } = brushOf(size);
    const grid = Float32Array.from({ length: across * (Math.ceil(height / size) + 2) }, () =>
      among(-strength, strength),
    );
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const corner = Math.floor(y / size) * across + Math.floor(x / size);
        const [byX, byY] = [(x % size) / size, (y % size) / size];
        const upper = (grid[corner] ?? 0) * (1 - byX) + (grid[corner + 1] ?? 0) * byX;
        const lower = (grid[corner + across] ?? 0) * (1 - byX) + (grid[corner + across + 1] ?? 0) * byX;
        const at = y * width + x;
        sum[at] = (sum[at] ?? 0) + upper * (1 - byY) + lower * byY;
      }
  }
  return sum;
}
