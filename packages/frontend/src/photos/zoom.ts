/** How a photo lies in its box: enlarged so many times, with its corner so many pixels away from the corner of the box. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

interface Point {
  x: number;
  y: number;
}
interface Box {
  width: number;
  height: number;
}

export const whole: Zoom = { scale: 1, x: 0, y: 0 };
/** What a double tap enlarges to. */
export const tapScale = 2.5;
const most = 5;

// 'worklet': apps run these beside their own thread, while fingers move.

function within(value: number, least: number, greatest: number): number {
  'worklet';
  return Math.min(greatest, Math.max(least, value));
}

/** The photo moved, as far as it still fills its box. */
export function moved({ scale, x, y }: Zoom, by: Point, { width, height }: Box): Zoom {
  'worklet';
  return {
    scale,
    x: within(x + by.x, width * (1 - scale), 0),
    y: within(y + by.y, height * (1 - scale), 0),
  };
}

/** The photo enlarged around a point of its box, which stays where it is. */
export function zoomed(from: Zoom, to: number, { x, y }: Point, box: Box): Zoom {
  'worklet';
  const scale = within(to, 1, most);
  const times = scale / from.scale;
  const placed = { scale, x: x - (x - from.x) * times, y: y - (y - from.y) * times };
  return moved(placed, { x: 0, y: 0 }, box);
}
