import type { Lang } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import type { ReactNode } from 'react';
import type { Photo } from '@/data/api.ts';
import { islandScripts } from '@/generated/islands.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { PhotoImage } from './photo-image.tsx';
import { photoTone } from './photo-tone.ts';
import { PhotoViewer } from './photo-viewer.tsx';

// On a phone the strip is as wide as the screen; claiming less keeps even a 3× screen on the 640 variant, which looks
// right at that size and costs a third. The full size is a tap away.
const sizes =
  '(min-width: 75rem) 51rem, (min-width: 64rem) calc(100vw - 26rem), (min-width: 40rem) 80vw, 58vw';

const thumbBox = { width: 72, height: 54 };

interface Props {
  photos: Photo[];
  title: string;
  lang: Lang;
}

/**
 * A listing's photos as a strip that snaps. It is a list that scrolls: fingers swipe it, arrow keys move it once it
 * has the focus, the small pictures below jump to each, and no script takes part. With scripts, several photos also
 * have buttons beside them and a count, and a photo that is pressed is shown over the whole screen.
 */
export function Gallery({ photos, title, lang }: Props) {
  const t = translate(lang);
  return (
    <section aria-label={t('listing.photos')} className="grid gap-2">
      <Frame count={photos.length} lang={lang}>
        <Strip photos={photos} title={title} lang={lang} />
      </Frame>
      {photos.length > 1 ? <Thumbs photos={photos} lang={lang} /> : null}
    </section>
  );
}

function Strip({ photos, title, lang }: Props) {
  const t = translate(lang);
  const several = photos.length > 1;
  return (
    <ul
      id="photo-strip"
      className="gallery"
      tabIndex={several ? 0 : undefined}
      aria-label={t('listing.photos')}
    >
      {photos.map((photo, index) => (
        <li key={photo.id} id={`photo-${index + 1}`} style={{ backgroundColor: photoTone(photo) }}>
          <a
            href={photoUrl(photo, 1280)}
            aria-label={t('listing.openPhoto', { number: index + 1 })}
            tabIndex={several ? -1 : undefined}
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
  );
}

/** Lays the buttons and the count over a strip of several; they stay hidden until the script that moves them is there. */
function Frame({ count, lang, children }: { count: number; lang: Lang; children: ReactNode }) {
  const t = translate(lang);
  const counts = Array.from({ length: count }, (_, index) =>
    t('listing.photoCount', { number: index + 1, count }),
  );
  const several = count > 1;
  return (
    <Island
      name="photo-gallery"
      className="gallery-frame"
      data-counts={JSON.stringify(counts)}
      data-viewer={islandScripts['photo-viewer']}
    >
      {several ? <Step icon="chevron-left" label={t('listing.previousPhoto')} /> : null}
      {children}
      {several ? (
        <>
          <Step icon="chevron-right" label={t('listing.nextPhoto')} />
          <p className="gallery-count" role="status" hidden>
            <span className="sr-only">{t('listing.photos')}</span> <span>{counts[0]}</span>
          </p>
        </>
      ) : null}
      <PhotoViewer several={several} lang={lang} />
    </Island>
  );
}

function Step({ icon, label }: { icon: 'chevron-left' | 'chevron-right'; label: string }) {
  return (
    <button type="button" className="gallery-step" aria-controls="photo-strip" aria-label={label} hidden>
      <Icon name={icon} />
    </button>
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
            {/* The first is on the page already, in the strip, and the same file is not asked for twice. */}
            {index === 0 ? (
              <PhotoImage photo={photo} alt="" variant={640} sizes={sizes} box={thumbBox} load="late" />
            ) : (
              <PhotoImage photo={photo} alt="" variant={320} box={thumbBox} load="late" />
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
