'use client';

import type { Place } from '@thulubazaar/contract';
import { longestPlaceSearch } from '@thulubazaar/contract/limits';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { suggestPlaces } from '@/data/suggest-places.ts';
import { useTexts } from '@/i18n/texts.tsx';
import type { ChosenPlace } from './chosen-place.ts';
import { describedBy, Field } from './field.tsx';

const pauseMilliseconds = 180;
const mostPlaces = 7;

interface Props {
  id: string;
  label: string;
  hint?: string;
  error: string | undefined;
  place: ChosenPlace | null;
  onChoose(place: ChosenPlace | null): void;
}

/** Places that fit what has been typed, a moment after it was. */
function useSuggestions(typed: string): { places: Place[]; failed: boolean } {
  const [found, setFound] = useState<{ places: Place[]; failed: boolean }>({ places: [], failed: false });
  useEffect(() => {
    if (typed.trim() === '') {
      setFound({ places: [], failed: false });
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      suggestPlaces(typed, mostPlaces, abort.signal).then(
        (places) => setFound({ places, failed: false }),
        () => {
          if (!abort.signal.aborted) setFound({ places: [], failed: true });
        },
      );
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);
  return found;
}

/** A place, by typing its name in either script. An ARIA combobox. */
export function PlaceField({ id, label, hint, error, place, onChoose }: Props) {
  const { lang, t } = useTexts();
  // Null: what stands in the field is the name of the place that was chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const { places, failed } = useSuggestions(typed ?? '');
  const open = typed !== null && places.length > 0;
  const nothing = typed !== null && typed.trim().length > 1 && places.length === 0;

  function choose(chosen: Place | undefined) {
    if (!chosen) return;
    setTyped(null);
    setActive(-1);
    onChoose({ id: chosen.id, label: chosen.label });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!open || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setActive((active + step + places.length) % places.length);
    else if (event.key === 'Enter') choose(places[Math.max(0, active)]);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  }

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div className="relative">
      <Field id={id} label={label} hint={hint} error={error}>
        <input
          id={id}
          className="input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          maxLength={longestPlaceSearch}
          placeholder={t('search.placePlaceholder')}
          value={typed ?? place?.label[lang] ?? ''}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(-1);
            if (event.target.value === '') onChoose(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setTyped(null)}
          {...describedBy(id, { hint: hint !== undefined, error: Boolean(error) })}
        />
        <div
          ref={list}
          id={`${id}-list`}
          className="suggestions"
          role="listbox"
          aria-label={t('search.suggestions')}
          hidden={!open}
        >
          {places.map((candidate, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
            <div
              key={candidate.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(candidate)}
            >
              {candidate.label[lang]}
              <small lang={lang === 'en' ? 'ne' : 'en'}>{candidate.name[lang === 'en' ? 'ne' : 'en']}</small>
            </div>
          ))}
        </div>
      </Field>
      <p className="mt-1 min-h-6 text-sm text-muted" role="status">
        {failed
          ? t('form.unreachable')
          : open
            ? t('post.placesFound', { count: places.length })
            : nothing
              ? t('post.noPlaces')
              : ''}
      </p>
    </div>
  );
}
