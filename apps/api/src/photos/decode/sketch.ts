import sharp from 'sharp';

/** A sketch is so many grey pixels wide and high, whatever the shape of its photo. */
export const sketchSide = 32;

const fineSide = 128;
/** At most so much of a side is taken for a border. */
const widestBorder = 0.2;
/** Grey values within which an edge is of one colour, after a JPEG of poor quality too. */
const oneColour = 14;

/**
 * A photo in 1,024 grey pixels without its border: what is compared with other photos. It says nothing of what people
 * could be recognised by.
 */
export async function sketchOf(
  data: Buffer,
  raw: { width: number; height: number; channels: 3 },
): Promise<Buffer> {
  const grey = await sharp(data, { raw })
    .greyscale()
    .resize(fineSide, fineSide, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return shrink(grey, withoutBorder(grey));
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What is left inside edges of one colour, which frames, bars and screenshots bring. */
function withoutBorder(grey: Buffer): Box {
  const most = Math.floor(fineSide * widestBorder);
  const row = (y: number) => (at: number) => grey[y * fineSide + at] ?? 0;
  const column = (x: number) => (at: number) => grey[at * fineSide + x] ?? 0;
  const last = fineSide - 1;
  const thickness = (line: (no: number) => (at: number) => number) => {
    const colour = meanOf(line(0));
    let no = 0;
    while (no < most && isOf(line(no), colour)) no++;
    // Where a whole side is of the background of its photo nothing is a border.
    return no === most ? 0 : no;
  };
  return {
    left: thickness(column),
    top: thickness(row),
    right: fineSide - thickness((no) => column(last - no)),
    bottom: fineSide - thickness((no) => row(last - no)),
  };
}

function meanOf(line: (at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < fineSide; at++) sum += line(at);
  return sum / fineSide;
}

function isOf(line: (at: number) => number, colour: number): boolean {
  for (let at = 0; at < fineSide; at++) if (Math.abs(line(at) - colour) > oneColour) return false;
  return true;
}

function shrink(grey: Buffer, { left, top, right, bottom }: Box): Buffer {
  const sketch = Buffer.alloc(sketchSide * sketchSide);
  const width = (right - left) / sketchSide;
  const height = (bottom - top) / sketchSide;
  for (let y = 0; y < sketchSide; y++)
    for (let x = 0; x < sketchSide; x++)
      sketch[y * sketchSide + x] = Math.round(
        meanWithin(grey, left + x * width, top + y * height, width, height),
      );
  return sketch;
}

/** The mean of a box whose edges may lie within pixels. */
function meanWithin(grey: Buffer, left: number, top: number, width: number, height: number): number {
  let sum = 0;
  let weights = 0;
  for (let y = Math.floor(top); y < top + height; y++) {
    const high = Math.min(y + 1, top + height) - Math.max(y, top);
    for (let x = Math.floor(left); x < left + width; x++) {
      const weight = high * (Math.min(x + 1, left + width) - Math.max(x, left));
      sum += weight * (grey[y * fineSide + x] ?? 0);
      weights += weight;
    }
  }
  return weights > 0 ? sum / weights : 0;
}
