'use client';

import type { KeyboardEvent } from 'react';
import { FieldError } from '@/forms/field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

interface Choice {
  id: string;
  label: string;
}

interface Props {
  id: string;
  label: string;
  options: readonly Choice[];
  /** Ids; what is not said may be an empty one. */
  chosen: readonly string[];
  many?: boolean;
  /** An answer can be changed, and not taken back. */
  required?: boolean;
  error: string | undefined;
  /** Of one answer its id, empty where it is taken back. */
  onChange(chosen: string | string[]): void;
}

/** So many options are shown side by side; more of them are a list to open. */
const mostSideBySide = 8;

/** One of several answers, or several of them. */
export function ChoiceField(props: Props) {
  const { id, label, options, many, error } = props;
  if (!many && options.length > mostSideBySide) return <ChoiceList {...props} />;
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-semibold">{label}</legend>
      <div className="choices">{many ? <Boxes {...props} /> : <Radios {...props} />}</div>
      {error ? <FieldError id={id} error={error} /> : null}
    </fieldset>
  );
}

function Boxes({ id, options, chosen, error, onChange }: Props) {
  return options.map((option) => (
    <label key={option.id}>
      <input
        type="checkbox"
        name={id}
        value={option.id}
        checked={chosen.includes(option.id)}
        aria-invalid={error ? true : undefined}
        onChange={(event) =>
          onChange(
            event.target.checked ? [...chosen, option.id] : chosen.filter((other) => other !== option.id),
          )
        }
      />
      <span>{option.label}</span>
    </label>
  ));
}

const takingBack = [' ', 'Backspace', 'Delete'];

/** A press on the answer that is chosen takes it back, as do the space bar and the keys that erase. */
function Radios({ id, options, chosen, required = false, error, onChange }: Props) {
  return options.map((option) => {
    const isChosen = chosen.includes(option.id);
    const takeBack = () => {
      if (isChosen && !required) onChange('');
    };
    // As the key comes up: before, the browser would press the button that has just been emptied.
    const onKeyUp = (event: KeyboardEvent) => {
      if (!takingBack.includes(event.key)) return;
      if (isChosen) event.preventDefault();
      takeBack();
    };
    return (
      <label key={option.id}>
        <input
          type="radio"
          name={id}
          value={option.id}
          checked={isChosen}
          aria-invalid={error ? true : undefined}
          onClick={takeBack}
          onKeyUp={onKeyUp}
          onChange={() => onChange(option.id)}
        />
        <span>{option.label}</span>
      </label>
    );
  });
}

function ChoiceList({ id, label, options, chosen, error, onChange }: Props) {
  const { t } = useTexts();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={chosen[0] ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('post.choose')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {error ? <FieldError id={id} error={error} /> : null}
    </div>
  );
}
