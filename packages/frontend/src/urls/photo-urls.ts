import type { Photo } from '@thulubazaar/contract';

type Sizes = Pick<Photo, 'base' | 'widths'>;

function variantFor({ widths }: Sizes, width: number): number {
  return widths.find((candidate) => candidate >= width) ?? widths.at(-1) ?? width;
}

/** Address of a photo about `width` pixels wide: the smallest variant that is wide enough, else the widest. */
export function photoUrl(photo: Sizes, width: number): string {
  return `${photo.base}/${variantFor(photo, width)}.webp`;
}

/** The same variant as AVIF, where there is one. */
export function avifUrl(photo: Sizes & Pick<Photo, 'avif'>, width: number): string | undefined {
  const chosen = variantFor(photo, width);
  return photo.avif?.includes(chosen) ? `${photo.base}/${chosen}.avif` : undefined;
}

/** `srcset` of what there is as AVIF, which ends at 640. */
export function avifSet({ base, avif }: Photo): string | undefined {
  return avif?.map((width) => `${base}/${width}.avif ${width}w`).join(', ') || undefined;
}

/** `srcset` of all variants. */
export function photoSet(photo: Photo): string {
  return photo.widths.map((width) => `${photo.base}/${width}.webp ${width}w`).join(', ');
}
