import libheif from 'libheif-js/wasm-bundle.js';
import type { Cicp } from './colour.ts';

export interface HeicColour {
  profile: Buffer | null;
  cicp: Cicp | null;
}

// Phones write profiles of half a kilobyte.
const largestProfile = 100_000;
const word = 4;

/**
 * What a HEIC file says of the colours of a picture: its ICC profile, or the codes beside it. The decoded picture says
 * nothing of it any more.
 * @param handle of the picture, in the decoder's memory
 */
export function heicColour(handle: number): HeicColour {
  const profile = profileOf(handle);
  return { profile, cicp: profile ? null : cicpOf(handle) };
}

function profileOf(handle: number): Buffer | null {
  const size = libheif._heif_image_handle_get_raw_color_profile_size(handle);
  if (size === 0 || size > largestProfile) return null;
  return inMemory(3 * word + size, (error) => {
    libheif._heif_image_handle_get_raw_color_profile(error, handle, error + 3 * word);
    const bytes = libheif.HEAPU8.subarray(error + 3 * word, error + 3 * word + size);
    return libheif.HEAPU32[error / word] === 0 ? Buffer.from(bytes) : null;
  });
}

function cicpOf(handle: number): Cicp | null {
  return inMemory(4 * word, (error) => {
    const out = error + 3 * word;
    libheif._heif_image_handle_get_nclx_color_profile(error, handle, out);
    if (libheif.HEAPU32[error / word] !== 0) return null;
    const found = libheif.HEAPU32[out / word] ?? 0;
    // Behind a version number.
    const [primaries = 2, transfer = 2] = libheif.HEAPU32.subarray(found / word + 1);
    libheif._heif_nclx_color_profile_free(found);
    return { primaries, transfer };
  });
}

function inMemory<T>(bytes: number, use: (pointer: number) => T): T {
  const pointer = libheif._malloc(bytes);
  try {
    return use(pointer);
  } finally {
    libheif._free(pointer);
  }
}
