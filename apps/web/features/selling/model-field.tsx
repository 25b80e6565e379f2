'use client';

import type { ModelAttribute } from '@thulubazaar/catalog/attribute';
import { makesOf, otherMake, splitModel } from '@thulubazaar/catalog/makes';
import { longestModel } from '@thulubazaar/catalog/validate';
import { useEffect, useState } from 'react';
import { api } from '@/data/browser-api.ts';
import { describedBy, Field } from '@/forms/field.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  id: string;
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: string;
  attribute: ModelAttribute;
  categoryId: string;
  onChange(value: string): void;
}

/** What has been fetched, by category and maker. */
const known = new Map<string, readonly string[]>();

/** Models of a maker, once they are known; none offered is none needed. */
function useModels(category: string, make: string): readonly string[] {
  const key = `${category} ${make}`;
  const [, setArrived] = useState('');
  useEffect(() => {
    if (make === '' || make === otherMake || known.has(key)) return;
    api('GET /api/models', { query: { category, make } }).then(
      ({ items }) => {
        known.set(
          key,
          items.map(({ name }) => name),
        );
        setArrived(key);
      },
      () => {
        // The name of the model can be typed all the same.
      },
    );
  }, [category, make, key]);
  return known.get(key) ?? [];
}

/** Who makes it is chosen, which of theirs it is typed with suggestions. */
export function ModelField({ id, label, hint, error, value, attribute, categoryId, onChange }: Props) {
  const { lang, t } = useTexts();
  const { make, model } = splitModel(value);
  const models = useModels(categoryId, make);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Field id={id} label={label} hint={hint} error={error}>
        <select
          id={id}
          className="input"
          value={make}
          {...describedBy(id, { hint: hint !== undefined, error: Boolean(error) })}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('post.choose')}</option>
          {makesOf(attribute, categoryId).map(({ id: one, name }) => (
            <option key={one} value={one}>
              {name[lang]}
            </option>
          ))}
          <option value={otherMake}>{t('post.otherMake')}</option>
        </select>
      </Field>
      {make === '' ? null : (
        <TextField
          id={`${id}-model`}
          label={make === otherMake ? t('post.makeAndModel') : t('post.model')}
          value={model}
          list={`${id}-models`}
          autoComplete="off"
          maxLength={longestModel}
          onChange={(typed) => onChange(typed === '' ? make : `${make}/${typed}`)}
        />
      )}
      <datalist id={`${id}-models`}>
        {models.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
