export interface JpegFacts {
  width: number;
  height: number;
  /** Samples of all components for each pixel: 1.5 for the usual 4:2:0. */
  samplesPerPixel: number;
  /** The picture comes in several passes, so a decoder holds all of it at once: progressive, or a scan a component. */
  buffered: boolean;
  /** Passes over the picture. */
  scans: number;
  /** Every coefficient has been begun in its final precision. */
  complete: boolean;
  /** Where the data of the last scan begins. */
  lastScan: number;
}

interface Frame {
  width: number;
  height: number;
  progressive: boolean;
  components: { id: number; area: number }[];
  largestArea: number;
}

const endOfImage = Buffer.from('ffd9', 'hex');

/** The file up to `length`, ended as a JPEG ends. */
export function endedAt(bytes: Buffer, length = bytes.length): Buffer {
  return Buffer.concat([bytes.subarray(0, length), endOfImage]);
}

/** What the markers of a JPEG say, without decoding; null when it does not get as far as its picture. */
export function jpegFacts(bytes: Buffer): JpegFacts | null {
  let frame: Frame | null = null;
  const whole = new Map<number, Set<number>>();
  let scans = 0;
  let lastScan = 0;
  let buffered = false;
  for (const { marker, at, end } of segmentsOf(bytes)) {
    if (isFrame(marker)) frame = frameOf(bytes, marker, at);
    if (marker !== 0xda || !frame) continue;
    scans++;
    lastScan = end;
    const { ids, first, last, low } = scanOf(bytes, at);
    buffered ||= frame.progressive || ids.length < frame.components.length;
    for (const id of low === 0 ? ids : []) {
      const known = whole.get(id) ?? new Set<number>();
      for (let index = first; index <= last; index++) known.add(index);
      whole.set(id, known);
    }
    // The only scan of a file: no need to look for more in megabytes of it.
    if (!buffered) break;
  }
  if (!frame || scans === 0) return null;
  const { width, height, components, largestArea } = frame;
  return {
    width,
    height,
    samplesPerPixel: components.reduce((sum, { area }) => sum + area, 0) / largestArea,
    buffered,
    scans,
    complete: components.every(({ id }) => whole.get(id)?.size === 64),
    lastScan,
  };
}

/** Marker segments; `at` is behind their length, `end` behind them. Data between scans is stepped over. */
function* segmentsOf(bytes: Buffer): Generator<{ marker: number; at: number; end: number }> {
  let at = 2;
  while (at >= 0 && at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    // What belongs to a scan's data: a stuffed zero, a restart; or a fill byte before a marker.
    const noSegment = bytes[at] !== 0xff || marker < 0x02 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xd9 && bytes[at] === 0xff) return;
    if (noSegment || marker === 0xff) {
      at = bytes.indexOf(0xff, at + 1);
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length) return;
    yield { marker, at: at + 4, end };
    at = end;
  }
}

// SOF0 to SOF15 without the tables (DHT, DAC) and the extension among them.
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function frameOf(bytes: Buffer, marker: number, at: number): Frame | null {
  const count = bytes[at + 5] ?? 0;
  if (at + 6 + count * 3 > bytes.length) return null;
  const components = Array.from({ length: count }, (_, index) => {
    const sampling = bytes[at + 7 + index * 3] ?? 0;
    return { id: bytes[at + 6 + index * 3] ?? 0, area: (sampling >> 4) * (sampling & 15) };
  });
  return {
    height: bytes.readUInt16BE(at + 1),
    width: bytes.readUInt16BE(at + 3),
    progressive: [2, 6, 10, 14].includes(marker - 0xc0),
    components,
    largestArea: Math.max(1, ...components.map(({ area }) => area)),
  };
}

function scanOf(bytes: Buffer, at: number) {
  const count = bytes[at] ?? 0;
  const ids = Array.from({ length: count }, (_, index) => bytes[at + 1 + index * 2] ?? 0);
  const [first = 0, last = 0, approximation = 0] = bytes.subarray(at + 1 + count * 2);
  return { ids, first, last: Math.min(last, 63), low: approximation & 15 };
}
