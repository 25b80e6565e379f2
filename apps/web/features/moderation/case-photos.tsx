'use client';

import type { Photo } from '@thulubazaar/contract';
import { photoSet, photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';

interface Props {
  photos: Photo[];
  /** Which one is large. */
  at: number;
  onPhoto(at: number): void;
}

/** The photos of a listing: one large and whole, as it was sent, the others below it. */
export function CasePhotos({ photos, at, onPhoto }: Props) {
  const { t } = useTexts();
  const large = photos[at] ?? photos[0];
  if (!large)
    return (
      <p className="desk-no-photo">
        <Icon name="image" />
        {t('moderation.noPhotos')}
      </p>
    );
  return (
    <div className="desk-photos">
      <a className="desk-photo" href={photoUrl(large, 1280)} target="_blank" rel="noopener">
        {/* biome-ignore lint/performance/noImgElement: one of the API's own variants */}
        <img
          key={large.id}
          src={photoUrl(large, 640)}
          srcSet={photoSet(large)}
          sizes="(min-width: 64rem) 34rem, 100vw"
          alt={t('moderation.photo', { position: photos.indexOf(large) + 1, count: photos.length })}
          width={large.width}
          height={large.height}
          decoding="async"
        />
      </a>
      {photos.length > 1 ? (
        <ul className="desk-thumbs">
          {photos.map((photo, index) => (
            <li key={photo.id}>
              <button
                type="button"
                aria-label={t('moderation.photo', { position: index + 1, count: photos.length })}
                aria-current={photo === large}
                onClick={() => onPhoto(index)}
              >
                {/* biome-ignore lint/performance/noImgElement: one of the API's own variants */}
                <img src={photoUrl(photo, 320)} alt="" width={64} height={48} decoding="async" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
