import type { Photo } from '@thulubazaar/contract';

/** What the images table says of a photo that is ready. */
export interface ReadyImage {
  id: string;
  media_key: string;
  width: number;
  height: number;
  widths: number[];
  thumbhash: string;
}

/** A photo as the API shows it. */
export function toPhoto(image: ReadyImage): Photo {
  return {
    id: image.id,
    base: `/media/${image.media_key}`,
    widths: image.widths,
    width: image.width,
    height: image.height,
    thumbhash: image.thumbhash,
  };
}
