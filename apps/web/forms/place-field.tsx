'use client';

import '@/islands/place-picker.ts';
import type { ChosenPlace } from '@thulubazaar/frontend/drafts/chosen-place';
import { useTexts } from '@/i18n/texts.tsx';
import { PlaceControl } from './place-control.tsx';
import { placeTexts } from './place-texts.ts';

interface Props {
  id: string;
  label: string;
  hint?: string;
  error: string | undefined;
  place: ChosenPlace | null;
  onChoose(place: ChosenPlace | null): void;
}

/** The field for a place in a form that React runs: a place of the list, or none. */
export function PlaceField({ id, label, hint, error, place, onChoose }: Props) {
  const { lang, t } = useTexts();
  return (
    <PlaceControl
      id={id}
      lang={lang}
      title={label}
      hint={hint}
      error={error}
      texts={placeTexts(t)}
      bundled
      data-strict=""
      value={place?.id}
      label={place?.label[lang]}
      onchoose={({ detail }) => onChoose(detail && { id: detail.id, label: detail.label })}
    />
  );
}
