import libheif from 'libheif-js/wasm-bundle.js';
import { PhotoError } from './photo-error.ts';

export interface RawPhoto {
  /** 8-bit RGB, row by row. */
  data: Buffer;
  width: number;
  height: number;
  /** ICC profile the numbers are meant in; null: sRGB. */
  profile: Buffer | null;
}

/**
 * Decodes the main picture of a HEIC file, turned upright as its own properties say.
 * @param maxPixels refused before decoding when it has more
 * @throws PhotoError
 */
export function decodeHeic(bytes: Buffer, maxPixels: number): RawPhoto {
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
      const width = libheif.heif_image_handle_get_width(handle);
      const height = libheif.heif_image_handle_get_height(handle);
      if (width * height > maxPixels) throw new PhotoError('photo_too_large');
      return { ...decodeHandle(handle), profile: profileOf(bytes) };
    } finally {
      libheif.heif_image_handle_release(handle);
    }
  } finally {
    libheif.heif_context_free(context);
  }
}

function decodeHandle(handle: object) {
  const decoded = libheif.heif_js_decode_image2(
    handle,
    libheif.heif_colorspace.heif_colorspace_RGB,
    libheif.heif_chroma.heif_chroma_interleaved_RGB,
  );
  const plane = decoded.channels?.find(({ id }) => id === libheif.heif_channel.heif_channel_interleaved);
  if (!plane) throw new PhotoError('photo_unreadable');
  try {
    const { width, height, stride } = plane;
    // The plane is a view into the decoder's memory, with rows padded to its stride.
    const data = Buffer.allocUnsafe(width * height * 3);
    for (let row = 0; row < height; row++) {
      data.set(plane.data.subarray(row * stride, row * stride + width * 3), row * width * 3);
    }
    return { data, width, height };
  } finally {
    libheif.heif_image_release(decoded.image);
  }
}

/** The ICC profile in the first `colr` box of type `prof`: phones write Display P3 there. */
function profileOf(bytes: Buffer): Buffer | null {
  const at = bytes.indexOf('colrprof');
  if (at < 4) return null;
  const end = at - 4 + bytes.readUInt32BE(at - 4);
  return end > at + 8 && end <= bytes.length && end - at < 100_000 ? bytes.subarray(at + 8, end) : null;
}
