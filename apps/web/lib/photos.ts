import { thumbHashToAverageRGBA } from 'thumbhash';
import type { Photo } from './api.ts';

/** Address of a photo about `width` pixels wide: the smallest variant that is wide enough, else the widest. */
export function photoUrl(photo: Photo, width: number): string {
  const chosen = photo.widths.find((candidate) => candidate >= width) ?? photo.widths.at(-1) ?? width;
  return `${photo.base}/${chosen}.webp`;
}

/** `srcset` of all variants. */
export function photoSet(photo: Photo): string {
  return photo.widths.map((width) => `${photo.base}/${width}.webp ${width}w`).join(', ');
}

/** The photo's average colour, shown until it arrives: seven letters instead of a 3 KB blurred picture. */
export function photoTone(photo: Photo): string | undefined {
  try {
    const { r, g, b } = thumbHashToAverageRGBA(Buffer.from(photo.thumbhash, 'base64'));
    const hex = [r, g, b].map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, '0'),
    );
    return `#${hex.join('')}`;
  } catch {
    return undefined;
  }
}
