'use client';

import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { ChosenPlace } from '@thulubazaar/frontend/drafts/chosen-place';
import { PlaceField } from '@/forms/place-field.tsx';
import { SubmitButton } from '@/forms/submit-button.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { type Texts, useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { placesNear } from './near-places.ts';

interface Props {
  place: ChosenPlace | null;
  error: string | undefined;
  onChoose(place: ChosenPlace | null): void;
}

/** Where the thing is: typed in either script, or found around the phone. */
export function PlaceStep({ place, error, onChoose }: Props) {
  const { t } = useTexts();
  return (
    <div className="grid gap-4">
      <PlaceField
        id="place"
        label={t('post.place')}
        hint={t('post.placeHint')}
        error={error}
        place={place}
        onChoose={onChoose}
      />
      <NearMe chosen={place} onChoose={onChoose} />
    </div>
  );
}

function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) reject(new Error('none'));
    else navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 15_000, maximumAge: 300_000 });
  });
}

function isRefusal(error: unknown): error is GeolocationPositionError {
  return typeof error === 'object' && error !== null && 'PERMISSION_DENIED' in error && 'code' in error;
}

function nearProblem(error: unknown, t: Texts['t']): string {
  if (error instanceof ApiError) return problemOf(error, t);
  return t(
    isRefusal(error) && error.code === error.PERMISSION_DENIED ? 'post.nearRefused' : 'post.nearFailed',
  );
}

function NearMe({ chosen, onChoose }: Pick<Props, 'onChoose'> & { chosen: ChosenPlace | null }) {
  const { lang, t } = useTexts();
  const near = useMutation({
    mutationFn: async () => {
      const { coords } = await position();
      return placesNear({ lat: coords.latitude, lng: coords.longitude });
    },
  });
  const places = near.data ?? [];
  return (
    <div className="grid gap-3">
      <div>
        <SubmitButton busy={near.isPending} className="btn-quiet" onClick={() => near.mutate()}>
          <Icon name="locate-fixed" />
          {t('post.nearMe')}
        </SubmitButton>
        <p className="mt-1 text-sm text-muted">{t('post.nearMeHint')}</p>
      </div>
      <div role="status">
        {near.error ? <p className="note note-alert">{nearProblem(near.error, t)}</p> : null}
        {places.length > 0 ? <p className="mb-2 font-semibold">{t('post.nearFound')}</p> : null}
      </div>
      {places.length > 0 ? (
        <ul className="picks">
          {places.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                className="pick"
                aria-pressed={place.id === chosen?.id}
                onClick={() => onChoose({ id: place.id, label: place.label })}
              >
                <Icon name="map-pin" />
                {place.label[lang]}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
