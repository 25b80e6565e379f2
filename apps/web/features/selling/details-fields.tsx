'use client';

import { appliesTo } from '@thulubazaar/catalog/applies';
import { condition } from '@thulubazaar/catalog/attributes/condition';
import { longestDescription, longestTitle } from '@thulubazaar/contract/limits';
import { describedBy, Field, FieldError } from '@/forms/field.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { type TextKey, useTexts } from '@/i18n/texts.tsx';
import type { Condition, DraftValues } from './draft.ts';
import { PriceFields } from './price-fields.tsx';
import { type Errors, mayGoWithoutPrice } from './steps.ts';

interface Props {
  values: DraftValues;
  errors: Errors;
  onChange(change: Partial<DraftValues>): void;
}

const conditions: readonly Condition[] = ['new', 'like-new', 'used'];

/** Title, price, condition and description. */
export function DetailsFields({ values, errors, onChange }: Props) {
  const { t } = useTexts();
  return (
    <div className="grid gap-5">
      <TextField
        id="title"
        label={t('post.listingTitle')}
        hint={t('post.titleHint')}
        error={errors.title}
        value={values.title}
        onChange={(title) => onChange({ title })}
        maxLength={longestTitle}
        autoComplete="off"
        placeholder={t('post.titlePlaceholder')}
      />
      <PriceFields
        values={values}
        mayAsk={mayGoWithoutPrice(values.categoryId)}
        error={errors.price}
        onChange={onChange}
      />
      {appliesTo(condition, values.categoryId ?? '') ? (
        <ConditionField
          chosen={values.condition}
          error={errors.condition}
          onChange={(chosen) => onChange({ condition: chosen })}
        />
      ) : null}
      <Field
        id="description"
        label={t('listing.description')}
        hint={t('post.descriptionHint')}
        error={errors.description}
      >
        <textarea
          id="description"
          className="input min-h-40"
          value={values.description}
          maxLength={longestDescription}
          onChange={(event) => onChange({ description: event.target.value })}
          {...describedBy('description', { hint: true, error: Boolean(errors.description) })}
        />
      </Field>
    </div>
  );
}

function ConditionField({
  chosen,
  error,
  onChange,
}: {
  chosen: Condition | null;
  error: string | undefined;
  onChange(condition: Condition): void;
}) {
  const { t } = useTexts();
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{t('condition.label')}</legend>
      <div className="choices">
        {conditions.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="condition"
              value={id}
              checked={chosen === id}
              onChange={() => onChange(id)}
            />
            <span>{t(`condition.${id}` as TextKey)}</span>
          </label>
        ))}
      </div>
      {error ? <FieldError id="condition" error={error} /> : null}
    </fieldset>
  );
}
