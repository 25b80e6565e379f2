import libheif from 'libheif-js/wasm-bundle.js';
import { type Cicp, isHighRange, pq } from './colour.ts';
import { assertHeicCost } from './cost.ts';
import { heicColour } from './heic-colour.ts';
import { PhotoError } from './photo-error.ts';

type Handle = NonNullable<ReturnType<typeof libheif.heif_js_context_get_primary_image_handle>>;

export interface RawPhoto {
  /** RGB or RGBA, row by row, in the decoder's own memory; 16-bit numbers where 8 are too few. */
  data: Uint8Array | Uint16Array;
  channels: 3 | 4;
  width: number;
  height: number;
  /** ICC profile the numbers are meant in; it goes before `cicp`. */
  profile: Buffer | null;
  cicp: Cicp | null;
}

/**
 * Decodes the main picture of a HEIC file, turned upright as its own properties say, for as long as `use` takes.
 * @throws PhotoError, before decoding when that would cost too much
 */
export async function withHeic<T>(bytes: Buffer, use: (photo: RawPhoto) => Promise<T>): Promise<T> {
  const context = libheif.heif_context_alloc();
  try {
    if (
      libheif.heif_context_read_from_memory(context, bytes).code !== libheif.heif_error_code.heif_error_Ok
    ) {
      throw new PhotoError('photo_unreadable');
    }
    const handle = libheif.heif_js_context_get_primary_image_handle(context);
    if (!handle || handle.code) throw new PhotoError('photo_unreadable');
    try {
      return await withHandle(handle, use);
    } finally {
      libheif.heif_image_handle_release(handle);
    }
  } finally {
    libheif.heif_context_free(context);
  }
}

async function withHandle<T>(handle: Handle, use: (photo: RawPhoto) => Promise<T>): Promise<T> {
  const { profile, cicp: said } = heicColour(handle.$$.ptr);
  const channels = libheif._heif_image_handle_has_alpha_channel(handle.$$.ptr) ? 4 : 3;
  const deep = libheif._heif_image_handle_get_luma_bits_per_pixel(handle.$$.ptr) > 8;
  const wide = deep && channels === 3 && !profile && (!said || isHighRange(said));
  const width = libheif.heif_image_handle_get_width(handle);
  const height = libheif.heif_image_handle_get_height(handle);
  assertHeicCost({ width, height, channels, deep, wide });
  const { heif_chroma: chroma } = libheif;
  const narrow = channels === 4 ? chroma.heif_chroma_interleaved_RGBA : chroma.heif_chroma_interleaved_RGB;
  const decoded = libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    wide ? chroma.heif_chroma_interleaved_RRGGBB_LE : narrow,
  );
  const plane = decoded.channels?.find(({ id }) => id === libheif.heif_channel.heif_channel_interleaved);
  if (!plane) throw new PhotoError('photo_unreadable');
  try {
    const packed = packRows(plane, channels * (wide ? 2 : 1));
    const data = wide ? to16Bits(packed, plane.bits_per_pixel) : packed;
    const cicp = said ?? (data instanceof Uint16Array && looksLikePq(data) ? pq : null);
    return await use({ data, channels, width: plane.width, height: plane.height, profile, cicp });
  } finally {
    libheif.heif_image_release(decoded.image);
  }
}

// The decoder pads its rows. They are moved together where they are: a copy would double what a large photo takes.
function packRows(
  { data, width, height, stride }: { data: Uint8Array; width: number; height: number; stride: number },
  pixel: number,
): Uint8Array {
  const row = width * pixel;
  if (row !== stride) for (let y = 1; y < height; y++) data.copyWithin(y * row, y * stride, y * stride + row);
  return data.subarray(0, row * height);
}

function to16Bits(bytes: Uint8Array, depth: number): Uint16Array {
  const numbers = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const scale = 65_535 / (2 ** depth - 1);
  for (let at = 0; at < numbers.length; at++) numbers[at] = Math.round((numbers[at] ?? 0) * scale);
  return numbers;
}

// Some converters write PQ in 10 bits and say so nowhere. Next to nothing in it is brighter than paper, at 0.58 of the
// range; in a picture of the ordinary kind something is.
function looksLikePq(numbers: Uint16Array): boolean {
  const brighter = numbers.reduce((count, number) => (number > 0.6 * 65_535 ? count + 1 : count), 0);
  return brighter < numbers.length / 1000;
}
