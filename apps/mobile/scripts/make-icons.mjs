// Makes every picture of the app that stores and phones show, from the house's own icon (apps/web/app/icon.svg). Run when that changes:
//   node apps/mobile/scripts/make-icons.mjs      (from the root, whose sharp it uses)
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const app = path.join(import.meta.dirname, '..');
const sharp = createRequire(path.join(app, '../../package.json'))('sharp');
const house = await readFile(path.join(app, '../web/app/icon.svg'), 'utf8');
const [, mark] = /(<g .*<\/g>)/s.exec(house) ?? [];
const [, ground] = /fill="(#[\da-f]{6})"/.exec(house) ?? [];
if (!mark || !ground) throw new Error('the icon of the house is drawn otherwise now');

/** The mark on a canvas of 48, so large a part of it; `paint` changes its colours. */
function drawn({ scale, background = null, paint = (svg) => svg }) {
  const shift = 24 - 24 * scale;
  const rect = background ? `<rect width="48" height="48" fill="${background}"/>` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${rect}<g transform="translate(${shift} ${shift}) scale(${scale})">${paint(mark)}</g></svg>`;
  return Buffer.from(svg);
}

/** One colour: the stripes of the awning and what is drawn in the ground's colour are cut out. */
const white = (svg) => {
  const shapes = svg
    .replace(/(fill="#f2a41c" d="[^"]*?)M18 20/, '$1"/><path fill="#fff" d="M18 20')
    .replaceAll('fill="#fff4e4"', 'fill="#fff"')
    .replaceAll('fill="#f2a41c"', 'fill="#000"')
    .replaceAll(`fill="${ground}"`, 'fill="#000"');
  const all = 'x="-48" y="-48" width="144" height="144"';
  return `<mask id="cut"><rect ${all} fill="#000"/>${shapes}</mask><rect ${all} fill="#fff" mask="url(#cut)"/>`;
};

const pictures = {
  // Stores and iOS round the corners themselves, and take no transparency.
  'icon.png': { size: 1024, scale: 1, background: ground },
  // The launcher cuts a circle of two thirds out of it.
  'adaptive-foreground.png': { size: 1024, scale: 0.72 },
  'adaptive-monochrome.png': { size: 1024, scale: 0.72, paint: white },
  'notification.png': { size: 96, scale: 1.25, paint: white },
  'splash.png': { size: 640, svg: house },
  'favicon.png': { size: 48, svg: house },
};

await mkdir(path.join(app, 'assets'), { recursive: true });
for (const [name, { size, svg, background, ...drawing }] of Object.entries(pictures)) {
  const source = svg ? Buffer.from(svg) : drawn({ background, ...drawing });
  const image = sharp(source, { density: (72 * size) / 48 }).resize(size, size);
  await (background ? image.flatten({ background }).removeAlpha() : image)
    .png({ compressionLevel: 9, palette: size > 96 })
    .toFile(path.join(app, 'assets', name));
}
