import { backdropOf, type PlaceName, type Scene } from './backdrops.ts';
import { type Brush, oval } from './draw.ts';

/** A thing on a floor, before a room or what is outside. It stands on y = 0 around x = 0. */
export function standing(brush: Brush, thing: string, on?: PlaceName): Scene {
  const { among, one } = brush;
  const back = backdropOf(brush, on ?? one<PlaceName>(['room', 'room', 'outside']));
  const [x, y, size] = [among(270, 370), among(404, 446), among(0.94, 1.34)];
  return {
    back,
    front:
      oval([x, y + 2, 180 * size, 22 * size], '#000', 'opacity=".3"') +
      `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${among(-2.4, 2.4).toFixed(2)}) scale(${(one([1, -1]) * size).toFixed(3)} ${size.toFixed(3)})">${thing}</g>`,
  };
}

/** What stands on open ground, at about y = 400. */
export function inTheOpen(brush: Brush, things: string): Scene {
  return { back: backdropOf(brush, 'outside'), front: things };
}
