/** How numbers are meant, by the codes of ITU-T H.273: what `nclx` boxes and `cICP` chunks hold. */
export interface Cicp {
  primaries: number;
  transfer: number;
}

/** Colours of BT.2020 as light of up to 10,000 cd/m². */
export const pq: Cicp = { primaries: 9, transfer: 16 };

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const identity: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
// From linear light of these primaries to that of sRGB; all have the white of D65.
const toSrgbPrimaries: Readonly<Record<number, Matrix>> = {
  9: [
    [1.6605, -0.5876, -0.0728],
    [-0.1246, 1.1329, -0.0083],
    [-0.0182, -0.1006, 1.1187],
  ],
  12: [
    [1.2249, -0.2247, 0],
    [-0.042, 1.0419, 0],
    [-0.0197, -0.0786, 1.0979],
  ],
};

// BT.2408: paper in a picture of high range shines with 203 cd/m².
const paperWhite = 203;
// Brighter than this part of paper white is compressed into what is left, so that highlights keep their shape.
const knee = 0.9;

const curves: Readonly<Record<number, (code: number) => number>> = {
  4: (code) => code ** 2.2,
  5: (code) => code ** 2.8,
  8: (code) => code,
  16: (code) => {
    const power = code ** (1 / 78.84375);
    return (
      ((Math.max(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125) * 10_000) /
      paperWhite
    );
  },
  // The system gamma of a screen of 1,000 cd/m² for each channel by itself.
  18: (code) => {
    const light =
      code <= 0.5 ? code ** 2 / 3 : (Math.exp((code - 0.55991073) / 0.17883277) + 0.28466892) / 12;
    return (light ** 1.2 * 1000) / paperWhite;
  },
};

function srgbCurve(code: number): number {
  return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
}

/** Whether numbers meant so look wrong when they are taken for sRGB. */
export function differsFromSrgb({ primaries, transfer }: Cicp): boolean {
  return primaries in toSrgbPrimaries || transfer in curves;
}

/** Light beyond what a screen shows: 8 bits are too few for it. */
export function isHighRange({ transfer }: Cicp): boolean {
  return transfer === 16 || transfer === 18;
}

function compress(peak: number): number {
  if (peak <= knee) return 1;
  const room = 1 - knee;
  const over = (peak - knee) / room;
  return (knee + (room * over) / (1 + over)) / peak;
}

const steps = 4096;
const toSrgbByte = Uint8Array.from({ length: steps + 1 }, (_, at) => {
  const light = at / steps;
  return Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
});

function byteOf(light: number): number {
  return toSrgbByte[Math.round(Math.min(Math.max(light, 0), 1) * steps)] ?? 0;
}

/**
 * 8-bit sRGB of 16-bit RGB that is meant in another colour space; light beyond a screen's is mapped into its range with
 * its hue kept.
 */
export function toSrgb(rgb: Uint16Array, cicp: Cicp): Buffer {
  const curve = curves[cicp.transfer] ?? srgbCurve;
  const light = Float32Array.from({ length: 65_536 }, (_, code) => curve(code / 65_535));
  const [r, g, b] = toSrgbPrimaries[cicp.primaries] ?? identity;
  const high = isHighRange(cicp);
  const out = Buffer.allocUnsafe(rgb.length);
  for (let at = 0; at < rgb.length; at += 3) {
    const x = light[rgb[at] ?? 0] ?? 0;
    const y = light[rgb[at + 1] ?? 0] ?? 0;
    const z = light[rgb[at + 2] ?? 0] ?? 0;
    const red = r[0] * x + r[1] * y + r[2] * z;
    const green = g[0] * x + g[1] * y + g[2] * z;
    const blue = b[0] * x + b[1] * y + b[2] * z;
    const scale = high ? compress(Math.max(red, green, blue)) : 1;
    out[at] = byteOf(red * scale);
    out[at + 1] = byteOf(green * scale);
    out[at + 2] = byteOf(blue * scale);
  }
  return out;
}

/** What the first `nclx` of a HEIF file, or the `cICP` of a PNG, says; null where a file says nothing. */
export function cicpOf(bytes: Buffer): Cicp | null {
  const nclx = bytes.indexOf('colrnclx');
  if (nclx >= 0 && nclx + 12 <= bytes.length)
    return { primaries: bytes.readUInt16BE(nclx + 8), transfer: bytes.readUInt16BE(nclx + 10) };
  const chunk = bytes.subarray(0, 4096).indexOf('\0\0\0\x04cICP', 0, 'latin1');
  return chunk >= 0 ? { primaries: bytes[chunk + 8] ?? 2, transfer: bytes[chunk + 9] ?? 2 } : null;
}
