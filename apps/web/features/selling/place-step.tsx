'use client';

import type { Place } from '@thulubazaar/contract';
import { useState } from 'react';
import type { ChosenPlace } from '@/forms/chosen-place.ts';
import { PlaceField } from '@/forms/place-field.tsx';
import { SubmitButton } from '@/forms/submit-button.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { type TextKey, useTexts } from '@/i18n/texts.tsx';
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

function isRefusal(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'PERMISSION_DENIED' in error && 'code' in error;
}

function NearMe({ chosen, onChoose }: Pick<Props, 'onChoose'> & { chosen: ChosenPlace | null }) {
  const { lang, t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [places, setPlaces] = useState<Place[]>([]);
  async function look() {
    setBusy(true);
    setProblem('');
    try {
      const { coords } = await position();
      setPlaces(await placesNear({ lat: coords.latitude, lng: coords.longitude }));
    } catch (error) {
      const refused = isRefusal(error) && (error as GeolocationPositionError).code === 1;
      const key: TextKey = refused ? 'post.nearRefused' : 'post.nearFailed';
      setProblem(error instanceof Error && error.name === 'ApiError' ? problemOf(error, t) : t(key));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div className="grid gap-3">
      <div>
        <SubmitButton busy={busy} className="btn-quiet" onClick={look}>
          <Icon name="locate-fixed" />
          {t('post.nearMe')}
        </SubmitButton>
        <p className="mt-1 text-sm text-muted">{t('post.nearMeHint')}</p>
      </div>
      <div role="status">
        {problem ? <p className="note note-alert">{problem}</p> : null}
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
