import { avifSet, avifUrl, photoSet, photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import type { Photo } from '@/data/api.ts';

interface Props {
  photo: Photo;
  alt: string;
  /** The variant to show, in pixels; a browser that reads `srcset` chooses itself when `sizes` is given. */
  variant: 320 | 640;
  sizes?: string;
  /** The box it is shown in, for the space to keep; the photo's own size when left out. */
  box?: { width: number; height: number };
  /**
   * `first` loads at once and before others, `early` at once, `late` when it comes near the screen, as near as the browser thinks;
   * `near` when it is half a screen away (early-script.ts), in a box that keeps its place.
   */
  load: 'first' | 'early' | 'late' | 'near';
}

/**
 * A photo of a listing. A plain image: the variants exist already, so nothing needs optimising on the way. Beside one that there is as
 * AVIF stands where that is; of a photo in several sizes phones alone are told, since AVIF is in the smaller ones.
 */
export function PhotoImage(props: Props) {
  const { photo, variant, sizes } = props;
  const avif = sizes ? avifSet(photo) : avifUrl(photo, variant);
  if (!avif) return <Webp {...props} />;
  return (
    <picture>
      <source type="image/avif" srcSet={avif} sizes={sizes} media={sizes && '(max-width:30rem)'} />
      <Webp {...props} />
    </picture>
  );
}

function Webp({ photo, alt, variant, sizes, box, load }: Props) {
  return (
    // biome-ignore lint/performance/noImgElement: the image pipeline of the API made the variants
    <img
      src={photoUrl(photo, variant)}
      srcSet={sizes && photoSet(photo)}
      sizes={sizes}
      alt={alt}
      width={box?.width ?? photo.width}
      height={box?.height ?? photo.height}
      loading={load === 'late' || load === 'near' ? 'lazy' : undefined}
      data-near={load === 'near' ? 'no' : undefined}
      fetchPriority={load === 'first' ? 'high' : undefined}
      decoding="async"
      suppressHydrationWarning={load === 'near'}
    />
  );
}
