import { type Backdrop, backdropOf, type PlaceName } from './backdrops.ts';
import { type Brush, brushOf, canvas, place, svg } from './draw.ts';
import { emptyRoom } from './rooms.ts';

/** Things, cut out of their renders, in a place of their own. Two stages of the same things differ in all but the things. */
export interface Stage {
  /** Files of cutouts, the nearest last. */
  things: readonly string[];
  on: PlaceName;
  /** Which place it is; null where the room itself is what the picture is of. */
  no: number | null;
  /** Which part of it, and where in it the things stand. */
  seed: number;
  /** Degrees on the circle of colours by which the things are turned, and how lively and how light they are. */
  paint: readonly [hue: number, saturation: number, light: number];
}

/** What stands where: the middle of its foot and the box that it fits in, in pixels. */
export interface Standing {
  x: number;
  foot: number;
  width: number;
  height: number;
  mirrored: boolean;
}

interface SetUp {
  back: string | Backdrop;
  standing: Standing[];
}

/** How a stage is to be put together. A room that is shown for itself is like no other. */
export function setUp({ things, on, no, seed }: Stage): SetUp {
  const brush = brushOf(seed);
  const tilt = brush.among(-2.6, 2.6);
  const isRoom = no === null;
  const back = isRoom ? svg(place(brush, emptyRoom(brush), tilt)) : backdropOf(brush, on, no);
  const standing = isRoom ? along(brush, things.length) : [alone(brush, on)];
  return { back, standing };
}

/** One thing is what the picture is of: it fills most of it, as near and as straight as hands hold a phone. */
function alone({ among, one }: Brush, on: PlaceName): Standing {
  const width = canvas.width * among(0.52, 0.86);
  const height = canvas.height * among(0.56, 0.84);
  const room = (canvas.width - width) / 2;
  return {
    x: 320 + among(-0.8, 0.8) * room,
    foot: on === 'table' ? 240 + height / 2 + among(-20, 30) : among(404, 466),
    width,
    height,
    mirrored: one([true, false]),
  };
}

/** Several things stand along the wall of a room, the later ones nearer. */
function along({ among, one }: Brush, count: number): Standing[] {
  const from = one([1, -1]);
  return Array.from({ length: count }, (_, no) => {
    const size = among(0.4, 0.54) + no * 0.05;
    const slot = count === 1 ? 0 : (no / (count - 1)) * 2 - 1;
    return {
      x: 320 + from * slot * among(150, 200),
      foot: among(346, 372) + no * among(24, 46),
      width: canvas.width * size,
      height: canvas.height * Math.min(0.62, size * 1.2),
      mirrored: one([true, false]),
    };
  });
}
