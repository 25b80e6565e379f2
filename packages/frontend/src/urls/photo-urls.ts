import type { Photo } from '@thulubazaar/contract';

/** Address of a photo about `width` pixels wide: the smallest variant that is wide enough, else the widest. */
export function photoUrl(photo: Pick<Photo, 'base' | 'widths'>, width: number): string {
  const chosen = photo.widths.find((candidate) => candidate >= width) ?? photo.widths.at(-1) ?? width;
  return `${photo.base}/${chosen}.webp`;
}

/** `srcset` of all variants. */
export function photoSet(photo: Photo): string {
  return photo.widths.map((width) => `${photo.base}/${width}.webp ${width}w`).join(', ');
}
