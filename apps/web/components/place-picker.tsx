'use client';

import type { Lang } from '@thulubazaar/contract';
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type SuggestedPlace, suggestPlaces } from '@/lib/browser-api.ts';
import { describedBy, Field } from './field.tsx';

interface Props {
  lang: Lang;
  label: string;
  hint: string;
  placeholder: string;
  listLabel: string;
  /** What to announce for 0, 1, 2… suggestions. */
  countMessages: string[];
  /** Id of the place chosen before, and its name. */
  place: string;
  where: string;
}

const pauseMilliseconds = 180;

/**
 * A text field that suggests places in either script (an ARIA combobox). Without scripts it is a plain field, and
 * the page finds the place from what was typed.
 */
export function PlacePicker({ lang, label, hint, placeholder, listLabel, countMessages, place, where }: Props) {
  const [text, setText] = useState(where);
  const [id, setId] = useState(place);
  const [typed, setTyped] = useState('');
  const [places, setPlaces] = useState<SuggestedPlace[]>([]);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const open = places.length > 0;

  useEffect(() => {
    if (!typed) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      suggestPlaces(typed, countMessages.length - 1, abort.signal).then(setPlaces, () => {
        // The field still works as plain text.
      });
    }, pauseMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, countMessages.length]);

  function close() {
    setPlaces([]);
    setActive(-1);
    setTyped('');
  }

  function change(event: ChangeEvent<HTMLInputElement>) {
    const value = event.target.value;
    setText(value);
    setId('');
    setActive(-1);
    setTyped(value.trim());
    if (!value.trim()) setPlaces([]);
  }

  function choose(chosen: SuggestedPlace) {
    setText(chosen.label[lang]);
    setId(chosen.id);
    close();
  }

  function move(step: number) {
    const next = (active + step + places.length) % places.length;
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (!open || event.nativeEvent.isComposing) return;
    const chosen = places[active];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(active < 0 ? 0 : -1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}>
      <Field id="where" label={label} hint={hint}>
        <input
          id="where"
          name="where"
          className="input"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls="where-list"
          aria-activedescendant={active >= 0 ? `where-${active}` : undefined}
          autoComplete="off"
          maxLength={60}
          value={text}
          placeholder={placeholder}
          onChange={change}
          onKeyDown={keyDown}
          {...describedBy('where', { hint: true })}
        />
        <input type="hidden" name="place" value={id} />
        <ul ref={list} id="where-list" className="suggestions" role="listbox" aria-label={listLabel} hidden={!open}>
          {places.map((suggested, index) => (
            // The keyboard works through the field, which keeps the focus (aria-activedescendant).
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <li
              key={suggested.id}
              id={`where-${index}`}
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(suggested)}
            >
              {suggested.label[lang]}
              <small lang={lang === 'en' ? 'ne' : 'en'}>{suggested.name[lang === 'en' ? 'ne' : 'en']}</small>
            </li>
          ))}
        </ul>
        <p className="sr-only" role="status">
          {typed && open ? countMessages[places.length] : ''}
        </p>
      </Field>
    </div>
  );
}
