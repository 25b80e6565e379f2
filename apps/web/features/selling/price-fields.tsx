'use client';

import { rulesOf } from '@thulubazaar/catalog/category-rules';
import { basisOf, comparablePrice } from '@thulubazaar/catalog/comparison';
import { type PriceUnit, priceUnitName } from '@thulubazaar/catalog/price-units';
import { sentAttributes } from '@thulubazaar/catalog/typed';
import { fittingAttributes } from '@thulubazaar/catalog/validate';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { Errors } from '@thulubazaar/frontend/drafts/steps';
import { typedPrice } from '@thulubazaar/frontend/drafts/typed-price';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import { formatNpr, parseNpr, readNpr } from '@thulubazaar/nepal/money';
import { isPlaceholderPrice } from '@thulubazaar/nepal/placeholder-price';
import { Check } from '@/forms/check.tsx';
import { describedBy, FieldError } from '@/forms/field.tsx';
import { PriceDoubt } from '@/forms/price-doubt.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { AttributeFields } from './attribute-fields.tsx';
import { PriceHint } from './price-hint.tsx';

interface Props {
  values: DraftValues;
  /** A price as it may be written; without it any. */
  example: string | undefined;
  /** The category may go without a price. */
  mayAsk: boolean;
  errors: Errors;
  onChange(change: Partial<DraftValues>): void;
}

/** The price as one says it, echoed in figures and words; its unit, whether it can be talked about. */
export function PriceFields({ values, example, mayAsk, errors, onChange }: Props) {
  const { lang, t } = useTexts();
  const offered = rulesOf(values.categoryId ?? '').priceUnits;
  // One that the category knew before stays until another one is chosen.
  const units = offered.includes(values.priceUnit) ? offered : [values.priceUnit, ...offered];
  const asks = mayAsk && values.askPrice;
  const paisa = parseNpr(values.price);
  const isOdd = !asks && paisa !== null && isPlaceholderPrice(paisa, values.priceUnit);
  return (
    <div className="grid gap-3">
      <div className={units.length > 1 && !asks ? 'grid grid-cols-[minmax(0,1fr)_9rem] gap-3' : 'grid'}>
        {asks ? null : (
          <div>
            <TextField
              id="price"
              label={t('post.price')}
              error={errors.price}
              value={values.price}
              onChange={(price) => onChange({ ...typedPrice(price, offered), confirmPrice: false })}
              autoComplete="off"
              maxLength={60}
              placeholder={example ?? t('post.pricePlaceholder')}
            />
          </div>
        )}
        {units.length > 1 && !asks ? (
          <div>
            <label htmlFor="priceUnit" className="mb-1 block text-sm font-semibold">
              {t('post.priceUnit')}
            </label>
            <select
              id="priceUnit"
              className="input"
              value={values.priceUnit}
              {...describedBy('priceUnit', { error: Boolean(errors.priceUnit) })}
              onChange={(event) => onChange({ priceUnit: event.target.value as PriceUnit })}
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {unit === 'total'
                    ? t('post.unitTotal')
                    : t('post.unitPer', { unit: priceUnitName(unit, lang) })}
                </option>
              ))}
            </select>
            {errors.priceUnit ? <FieldError id="priceUnit" error={errors.priceUnit} /> : null}
          </div>
        ) : null}
      </div>
      {asks ? null : <PriceEcho values={values} onChoose={(price) => onChange({ price })} />}
      {asks ? null : <PriceHint values={values} />}
      {isOdd ? (
        <div className="note">
          <p>{t(mayAsk ? 'post.oddPriceAsk' : 'post.oddPrice')}</p>
          <Check
            id="confirmPrice"
            label={t('post.confirmPrice')}
            checked={values.confirmPrice}
            onChange={(confirmPrice) => onChange({ confirmPrice })}
          />
        </div>
      ) : null}
      <div className="flex flex-wrap gap-x-6">
        {mayAsk ? (
          <Check
            id="askPrice"
            label={t('post.askPrice')}
            checked={values.askPrice}
            onChange={(askPrice) => onChange({ askPrice })}
          />
        ) : null}
        {asks ? null : (
          <AttributeFields
            categoryId={values.categoryId}
            typed={values.attributes}
            errors={errors}
            ofPrice
            onChange={(attributes) => onChange({ attributes })}
          />
        )}
      </div>
    </div>
  );
}

/** What was typed, as it will be understood. Its space is kept, so nothing jumps. */
function PriceEcho({ values, onChoose }: { values: DraftValues; onChoose(price: string): void }) {
  const { lang, t } = useTexts();
  const { price } = values;
  const paisa = parseNpr(price);
  if (paisa === null)
    return (
      <div className="min-h-[3.4rem] text-sm" aria-live="polite" id="price-echo">
        {readNpr(price).either ? (
          <PriceDoubt typed={price} onChoose={onChoose} />
        ) : (
          <span className="text-muted">{t(price.trim() === '' ? 'post.priceHint' : 'post.badPrice')}</span>
        )}
      </div>
    );
  const compared = comparedPrice(values, paisa);
  const basis = basisOf(values.categoryId ?? '');
  return (
    <p className="min-h-[3.4rem] text-sm" aria-live="polite" id="price-echo">
      <strong className="price text-lg">{formatNpr(paisa, lang)}</strong>
      <span className="block text-muted first-letter:uppercase">{amountInWords(paisa, lang)}</span>
      {compared === null ? null : (
        <span className="block text-muted">
          {basis === 'total'
            ? t('post.wholePrice', { price: formatNpr(compared, lang) })
            : t('post.comparedPrice', {
                price: formatNpr(compared, lang),
                unit: priceUnitName(basis, lang),
              })}
        </span>
      )}
    </p>
  );
}

/** What lists compare it by, where it takes what else is said to know: an area, a weight. */
function comparedPrice(
  { categoryId, priceUnit, attributes: typed }: DraftValues,
  price: number,
): number | null {
  if (categoryId === null) return null;
  const priced = { categoryId, price, priceUnit };
  if (comparablePrice({ ...priced, attributes: {} }) !== null) return null;
  return comparablePrice({
    ...priced,
    attributes: fittingAttributes(categoryId, sentAttributes(categoryId, typed)),
  });
}
