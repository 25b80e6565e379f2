import type { Lang } from '@thulubazaar/contract';
import { longestPlaceSearch } from '@thulubazaar/contract/limits';
import type { Attributes } from '@/islands/place-picker.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { describedBy, Field } from './field.tsx';
import type { PlaceTexts } from './place-texts.ts';

/** For a form that the browser sends: names of the typed text and of the chosen id, and what they start with. */
interface Sent {
  text: { name: string; value: string };
  id: { name: string; value: string };
  /** Id of the form, when that is not around the field. */
  form?: string;
}

interface Props extends Pick<Attributes, 'data-strict' | 'value' | 'label' | 'onchoose'> {
  id: string;
  lang: Lang;
  title: string;
  hint?: string | undefined;
  error?: string | undefined;
  texts: PlaceTexts;
  sent?: Sent;
  /** See `Island`. */
  bundled?: boolean;
}

/**
 * The field for a place on every page, in either script: islands/place-picker.ts makes it a combobox. In a form that the
 * browser sends it needs no script: what was typed goes along.
 */
export function PlaceControl({ id, lang, title, hint, error, texts, sent, ...picker }: Props) {
  return (
    <Island
      name="place-picker"
      className="place-picker"
      lang={lang}
      data-texts={JSON.stringify(texts.later)}
      {...picker}
    >
      <Field id={id} label={title} hint={hint} error={error}>
        <div className="relative">
          <input
            id={id}
            name={sent?.text.name}
            form={sent?.form}
            className="input"
            autoComplete="off"
            maxLength={longestPlaceSearch}
            defaultValue={sent?.text.value ?? picker.label}
            placeholder={texts.placeholder}
            {...describedBy(id, { hint: hint !== undefined, error: Boolean(error) })}
          />
          {/* The keyboard has Escape; a stop at every field would be one too many. */}
          <button type="button" className="clear" tabIndex={-1} aria-label={texts.clear} hidden>
            <Icon name="x" />
          </button>
        </div>
        {sent ? (
          <input type="hidden" name={sent.id.name} form={sent.form} defaultValue={sent.id.value} />
        ) : null}
        <div id={`${id}-list`} className="suggestions" role="listbox" aria-label={texts.suggestions} hidden />
      </Field>
      <p className="news" role="status" />
    </Island>
  );
}
