import { createHmac } from 'node:crypto';

// 32 letters and digits: neither easily confused ones, nor an `a`, so that no key holds the "ad" content blockers
// look for.
const alphabet = '0123456789bcdefghjkmnpqrstuvwxyz';
const mediaKey = /^[0-9b-hj-kmnp-z]{20}$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// Part of every media key: raise it when the same original would give other bytes, since what lies under a key is
// cached for a year.
const recipe = 2;

/** Key of the original of an upload, which is never public. */
export function originalKey(imageId: string): string {
  if (!uuid.test(imageId)) throw new Error('not an image id');
  return `uploads/${imageId}`;
}

/** Keys of the parts of an original that came in several goes, by where each ends. */
export function partKeys(imageId: string, ends: readonly number[]): string[] {
  return ends.map((end, at) => `${originalKey(imageId)}-${ends[at - 1] ?? 0}-${end}`);
}

/** The image whose original, or a part of it, a key is, or null. */
export function imageIdOf(key: string): string | null {
  return originalOrPart.exec(key)?.[1] ?? null;
}

const originalOrPart = /^uploads\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-\d{1,8}-\d{1,8})?$/;

/** Every variant is there as WebP, those of cards as AVIF besides (ADR 75). */
export type VariantFormat = 'webp' | 'avif';

/** Key of one public variant. */
export function variantKey(key: string, width: number, format: VariantFormat = 'webp'): string {
  if (!mediaKey.test(key)) throw new Error('not a media key');
  return `media/${key}/${width}.${format}`;
}

/** Keys of all that may be there of these widths. */
export function variantKeys(key: string, widths: readonly number[]): string[] {
  return widths.flatMap((width) => [variantKey(key, width), variantKey(key, width, 'avif')]);
}

/**
 * The folder of an original's variants: the same bytes always have the same, so a job that is tried again
 * overwrites what it left; without the secret it cannot be guessed. Of another shape they are others.
 */
export function mediaKeyOf(contentHash: Uint8Array, secret: string, shape: 'square' | null = null): string {
  const how = shape === null ? recipe : `${recipe} ${shape}`;
  const mac = createHmac('sha256', secret).update(`media ${how} `).update(contentHash).digest();
  return Array.from(mac.subarray(0, 20), (byte) => alphabet[byte % 32]).join('');
}

/** Key of one variant of a photo that only some may see. */
export function privateKey(imageId: string, width: number): string {
  if (!uuid.test(imageId)) throw new Error('not an image id');
  return `private/${imageId}/${width}.webp`;
}

/** Key of the copy that somebody asked for of what is theirs. */
export function exportKey(exportId: string): string {
  if (!uuid.test(exportId)) throw new Error('not an export id');
  return `private/exports/${exportId}.zip`;
}

/** Key of a file of listings, or of the zip with its photos, while it is looked at. */
export function bulkKey(fileId: string): string {
  if (!uuid.test(fileId)) throw new Error('not a file id');
  return `private/bulk/${fileId}`;
}

/** The file of listings or zip that a key is of, or null. */
export function bulkIdOf(key: string): string | null {
  const id = key.slice('private/bulk/'.length);
  return key.startsWith('private/bulk/') && uuid.test(id) ? id : null;
}

/** The image a private variant is of, or null. */
export function privateImageOf(key: string): string | null {
  return privatePath.exec(key)?.[1] ?? null;
}

const privatePath = /^private\/([0-9a-f-]{36})\/[1-9][0-9]{0,3}\.webp$/;

interface NamedVariant {
  mediaKey: string;
  width: number;
  format: VariantFormat;
}

/** What the key of a variant says, or null. */
export function variantOf(key: string): NamedVariant | null {
  const match = path.exec(`/${key}`);
  return match?.[1] && match[2]
    ? { mediaKey: match[1], width: Number(match[2]), format: match[3] === 'avif' ? 'avif' : 'webp' }
    : null;
}

const path = /^\/media\/([0-9b-hj-kmnp-z]{20})\/([1-9][0-9]{0,3})\.(webp|avif)$/;

/** The variant a public path stands for, or null. */
export function variantOfPath(urlPath: string): NamedVariant | null {
  return urlPath.startsWith('/') ? variantOf(urlPath.slice(1)) : null;
}

// Every key the stores accept: lower-case segments that cannot climb out of a folder.
const storeKey = /^(uploads|media|private|checks)(\/[0-9a-z][0-9a-z-]*(\.webp|\.avif|\.zip)?)+$/;

/** @throws Error when a key is not one of ours */
export function assertKey(key: string): void {
  if (key.length > 200 || !storeKey.test(key)) throw new Error('not a store key');
}
