import type { PhotoType } from '@thulubazaar/contract/limits';
import { sniff, sniffedBytes } from '@thulubazaar/contract/photo-format';
import { isThinLine } from './line.ts';

/** What the file picker offers. */
export const acceptedFiles = 'image/*,.heic,.heif';

/** What is shown is 1280 wide: a little more is sharper, on a thin line as much as is seen. */
const usual = { longestSide: 1920, quality: 0.85 };
const thin = { longestSide: 1600, quality: 0.8 };
/** Writing a picture anew costs sharpness, so it has to save this part. */
const worthwhile = 0.1;
/** A file this light is sent as it is: making it smaller would cost more sharpness than it saves data. */
const lightBytes = 400_000;

export interface PreparedPhoto {
  blob: Blob;
  type: PhotoType;
  /** The browser could decode it, so it can show it. */
  visible: boolean;
}

/** What a file is by its first bytes, as the API will see it: names and types are often missing, for HEIC above all. */
async function typeOf(file: File): Promise<PhotoType | null> {
  const first = await file
    .slice(0, sniffedBytes)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const format = sniff(new Uint8Array(first));
  return format === 'animated' || format === 'unknown' ? null : `image/${format}`;
}

async function shrink(bitmap: ImageBitmap, { longestSide, quality }: typeof usual): Promise<Blob | null> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG has no transparency: what shows through is paper, not black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  // A canvas holds tens of megabytes until it is collected; a cheap phone cannot wait for that.
  canvas.width = 0;
  canvas.height = 0;
  return blob;
}

/**
 * Makes a photo small enough for a slow line, upright, as JPEG. What this browser cannot decode (often HEIC) goes as
 * it is, and the server decides.
 * @returns null when it is no kind of picture that is taken
 */
export async function preparePhoto(file: File): Promise<PreparedPhoto | null> {
  const type = await typeOf(file);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return type === null ? null : { blob: file, type, visible: false };
  }
  try {
    const wanted = isThinLine() ? thin : usual;
    const small = Math.max(bitmap.width, bitmap.height) <= wanted.longestSide && file.size <= lightBytes;
    if (type && small) return { blob: file, type, visible: true };
    const blob = await shrink(bitmap, wanted);
    if (blob && (!type || blob.size < file.size * (1 - worthwhile)))
      return { blob, type: 'image/jpeg', visible: true };
    return type === null ? null : { blob: file, type, visible: true };
  } finally {
    bitmap.close();
  }
}
