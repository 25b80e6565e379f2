import { thumbHashToAverageRGBA } from 'thumbhash';
import type { Photo } from '@/data/api.ts';

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
