'use client';

import { longestDescription, longestTitle } from '@thulubazaar/contract/limits';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { type Errors, mayGoWithoutPrice } from '@thulubazaar/frontend/drafts/steps';
import type { Category } from '@/data/api.ts';
import { describedBy, Field } from '@/forms/field.tsx';
import { HiddenContacts } from '@/forms/hidden-contacts.tsx';
import { PreetiOffer } from '@/forms/preeti-offer.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { CategoryOffer } from './category-offer.tsx';
import { useExample } from './examples.tsx';
import { PriceFields } from './price-fields.tsx';
import { RuleWarnings } from './rule-warnings.tsx';
import { ShopField } from './shop-field.tsx';

interface Props {
  values: DraftValues;
  errors: Errors;
  categories: Category[];
  onChange(change: Partial<DraftValues>): void;
}

/** Title, price, what the category asks, and description. */
export function DetailsFields({ values, errors, categories, onChange }: Props) {
  const { t } = useTexts();
  const example = useExample(categories, values.categoryId);
  return (
    <div className="grid gap-5">
      <div>
        <TextField
          id="title"
          label={t('post.listingTitle')}
          hint={t('post.titleHint')}
          error={errors.title}
          value={values.title}
          onChange={(title) => onChange({ title })}
          maxLength={longestTitle}
          autoComplete="off"
          placeholder={example.title}
        />
        <HiddenContacts text={values.title} />
        <PreetiOffer text={values.title} onUse={(title) => onChange({ title })} />
        <CategoryOffer values={values} categories={categories} onChange={onChange} />
      </div>
      <PriceFields
        values={values}
        example={example.price}
        mayAsk={mayGoWithoutPrice(values.categoryId)}
        errors={errors}
        onChange={onChange}
      />
      <AttributeFields
        categoryId={values.categoryId}
        typed={values.attributes}
        errors={errors}
        onChange={(attributes) => onChange({ attributes })}
      />
      <div>
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
        <HiddenContacts text={values.description} />
        <PreetiOffer text={values.description} onUse={(description) => onChange({ description })} />
        <RuleWarnings values={values} />
      </div>
      <ShopField values={values} errors={errors} onChange={onChange} />
    </div>
  );
}
