import type { Lang } from '@thulubazaar/contract';
import type { Photo } from '@/lib/api.ts';
import { translate } from '@/lib/i18n.ts';
import { photoTone, photoUrl } from '@/lib/photos.ts';
import { PhotoImage } from './photo-image.tsx';

// On a phone the strip is as wide as the screen; claiming less keeps even a 3× screen on the 640 variant, which looks
// right at that size and costs a third. The full size is a tap away.
const sizes =
  '(min-width: 75rem) 51rem, (min-width: 64rem) calc(100vw - 26rem), (min-width: 40rem) 80vw, 58vw';

const thumbBox = { width: 72, height: 54 };

/**
 * A listing's photos as a strip that snaps. It is a list that scrolls: fingers swipe it, arrow keys move it once it
 * has the focus, the small pictures below jump to each, and no script takes part.
 */
export function Gallery({ photos, title, lang }: { photos: Photo[]; title: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <section aria-label={t('listing.photos')} className="grid gap-2">
      <ul className="gallery" tabIndex={photos.length > 1 ? 0 : undefined} aria-label={t('listing.photos')}>
        {photos.map((photo, index) => (
          <li key={photo.id} id={`photo-${index + 1}`} style={{ backgroundColor: photoTone(photo) }}>
            <a
              href={photoUrl(photo, 1280)}
              aria-label={t('listing.openPhoto', { number: index + 1 })}
              tabIndex={photos.length > 1 ? -1 : undefined}
            >
              <PhotoImage
                photo={photo}
                alt={t('listing.photoOf', { number: index + 1, count: photos.length, title })}
                variant={640}
                sizes={sizes}
                load={index === 0 ? 'first' : 'late'}
              />
            </a>
          </li>
        ))}
      </ul>
      {photos.length > 1 ? <Thumbs photos={photos} lang={lang} /> : null}
    </section>
  );
}

function Thumbs({ photos, lang }: { photos: Photo[]; lang: Lang }) {
  const t = translate(lang);
  return (
    <ul className="thumbs">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a
            href={`#photo-${index + 1}`}
            aria-label={t('listing.showPhoto', { number: index + 1 })}
            style={{ backgroundColor: photoTone(photo) }}
          >
            <PhotoImage photo={photo} alt="" variant={320} box={thumbBox} load="late" />
          </a>
        </li>
      ))}
    </ul>
  );
}
