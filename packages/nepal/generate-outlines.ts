// Writes data/outlines.json: where the districts and local levels of Nepal are, roughly, as paths of SVG. There is no open
// data of their borders in a package; there are the centres of the 753 local levels (data/places.tsv) and the outline of the
// country (Natural Earth, public domain). Every point of the country is taken to belong to the nearest centre. Who sees the
// map is told so.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Delaunay } from 'd3-delaunay';
import { type Geom, intersection, union } from 'polyclip-ts';
import { feature } from 'topojson-client';
import type { Outlines } from './src/outlines.ts';
import { parsePlaces } from './src/places.ts';

type Point = [number, number];
type MultiPolygon = Point[][][];

const require = createRequire(import.meta.url);
const folder = path.join(import.meta.dirname, 'data');
/** Of the country's picture, and of a district's, in the units of their paths. */
const countryWidth = 320;
const districtBox = { width: 160, height: 120 };
/** Degrees: what is left out of the outline of the country, a third of one unit of its picture. */
const tolerance = 0.01;
// At the middle of the country a degree of longitude is so much shorter than one of latitude.
const narrowing = Math.cos((28.2 * Math.PI) / 180);

const flat = ([lng, lat]: readonly number[]): Point => [(lng ?? 0) * narrowing, -(lat ?? 0)];

function countryOutline(): Point[] {
  const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
  const { features } = feature(atlas, atlas.objects.countries);
  const nepal = features.find(({ properties }) => properties.name === 'Nepal');
  if (!nepal) throw new Error('the atlas has no outline of Nepal');
  return simplified((nepal.geometry.coordinates[0] ?? []).map(flat));
}

/** Fewer points of a closed line (Douglas and Peucker), from its two points that are farthest apart. */
function simplified(ring: Point[]): Point[] {
  const west = ring.reduce((best, [x], at) => (x < (ring[best]?.[0] ?? 0) ? at : best), 0);
  const turned = [...ring.slice(west, -1), ...ring.slice(0, west)];
  const east = turned.reduce((best, [x], at) => (x > (turned[best]?.[0] ?? 0) ? at : best), 0);
  const [start = [0, 0]] = turned;
  return [...thinned(turned.slice(0, east + 1)), ...thinned([...turned.slice(east), start]).slice(1)];
}

function thinned(line: Point[]): Point[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let [farthest, distance] = [0, 0];
  for (const [at, point] of line.entries()) {
    const away = distanceTo(point, first, last);
    if (away > distance) [farthest, distance] = [at, away];
  }
  if (distance <= tolerance) return [first, last];
  return [...thinned(line.slice(0, farthest + 1)), ...thinned(line.slice(farthest)).slice(1)];
}

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / length;
}

/** A path of whole units: lines from point to point, each relative to the last. */
function pathOf(shape: MultiPolygon, place: (point: readonly number[]) => Point): string {
  return shape.map(([ring = []]) => ringPath(ring.map(place))).join('');
}

function ringPath(ring: Point[]): string {
  const points = ring.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
  const kept = points.filter(([x, y], at) => x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]);
  const [start = [0, 0], ...rest] = kept.slice(0, -1);
  if (rest.length < 2) return '';
  let [fromX, fromY] = start;
  let text = `M${fromX} ${fromY}l`;
  for (const [x, y] of rest) {
    const step = `${x - fromX}${y < fromY ? '' : ' '}${y - fromY}`;
    text += `${text.endsWith('l') || step.startsWith('-') ? '' : ' '}${step}`;
    [fromX, fromY] = [x, y];
  }
  return `${text}z`;
}

function boxOf(shape: MultiPolygon) {
  const points: Point[] = shape.flat(2);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** Moves points of a shape's box to a picture's, `scale` units a degree. */
function placer({ left, top }: { left: number; top: number }, scale: number) {
  return ([x = 0, y = 0]: readonly number[]): Point => [(x - left) * scale + 1, (y - top) * scale + 1];
}

function writeOutlines(): Outlines {
  const places = parsePlaces(readFileSync(path.join(folder, 'places.tsv'), 'utf8'));
  const locals = places.filter(({ level }) => level === 'local');
  const outline = countryOutline();
  const country: MultiPolygon = [[outline]];
  const frame = boxOf(country);
  const voronoi = Delaunay.from(locals.map(({ lng, lat }) => flat([lng, lat]))).voronoi([
    frame.left - 1,
    frame.top - 1,
    frame.left + frame.width + 1,
    frame.top + frame.height + 1,
  ]);
  const shapes = new Map<string, MultiPolygon>();
  for (const [at, { id }] of locals.entries()) {
    const cell: Geom = [voronoi.cellPolygon(at) as Point[]];
    shapes.set(id, intersection(cell, country));
  }
  const scale = (countryWidth - 2) / frame.width;
  const inCountry = placer(frame, scale);
  const districts = places
    .filter(({ level }) => level === 'district')
    .map(({ id }) => {
      const own = locals.filter(({ parentId }) => parentId === id).map((local) => local.id);
      const shape = own.reduce<MultiPolygon>((whole, local) => union(whole, shapes.get(local) ?? []), []);
      const box = boxOf(shape);
      const fit = Math.min((districtBox.width - 2) / box.width, (districtBox.height - 2) / box.height);
      const inDistrict = placer(box, fit);
      return [
        id,
        {
          at: pathOf(shape, inCountry),
          width: Math.ceil(box.width * fit) + 2,
          height: Math.ceil(box.height * fit) + 2,
          locals: Object.fromEntries(
            own.map((local) => [local, pathOf(shapes.get(local) ?? [], inDistrict)]),
          ),
        },
      ] as const;
    });
  return {
    width: countryWidth,
    height: Math.ceil(frame.height * scale) + 2,
    country: pathOf(country, inCountry),
    districts: Object.fromEntries(districts),
  };
}

writeFileSync(path.join(folder, 'outlines.json'), `${JSON.stringify(writeOutlines(), null, 1)}\n`);
