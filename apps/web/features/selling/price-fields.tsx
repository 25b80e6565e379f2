'use client';

import { rulesOf } from '@thulubazaar/catalog/category-rules';
import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import { TextField } from '@/forms/text-field.tsx';
import { type TextKey, useTexts } from '@/i18n/texts.tsx';
import type { DraftValues } from './draft.ts';

interface Props {
  values: DraftValues;
  /** The category may go without a price. */
  mayAsk: boolean;
  error: string | undefined;
  onChange(change: Partial<DraftValues>): void;
}

/** The price as one says it, echoed in figures and words; its unit, whether it can be talked about. */
export function PriceFields({ values, mayAsk, error, onChange }: Props) {
  const { t } = useTexts();
  const units = rulesOf(values.categoryId ?? '').priceUnits;
  const asks = mayAsk && values.askPrice;
  return (
    <div className="grid gap-3">
      <div className={units.length > 1 && !asks ? 'grid grid-cols-[minmax(0,1fr)_9rem] gap-3' : 'grid'}>
        {asks ? null : (
          <div>
            <TextField
              id="price"
              label={t('post.price')}
              error={error}
              value={values.price}
              onChange={(price) => onChange({ price })}
              autoComplete="off"
              maxLength={60}
              placeholder={t('post.pricePlaceholder')}
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
              onChange={(event) => onChange({ priceUnit: event.target.value as PriceUnit })}
            >
              {units.map((unit) => (
                <option key={unit} value={unit}>
                  {unit === 'total'
                    ? t('post.unitTotal')
                    : t('post.unitPer', { unit: t(`price.unit_${unit}` as TextKey) })}
                </option>
              ))}
            </select>
          </div>
        ) : null}
      </div>
      {asks ? null : <PriceEcho price={values.price} />}
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
          <Check
            id="negotiable"
            label={t('price.negotiable')}
            checked={values.negotiable}
            onChange={(negotiable) => onChange({ negotiable })}
          />
        )}
      </div>
    </div>
  );
}

/** What was typed, as it will be understood. Its space is kept, so nothing jumps. */
function PriceEcho({ price }: { price: string }) {
  const { lang, t } = useTexts();
  const paisa = parseNpr(price);
  return (
    <p className="min-h-[3.4rem] text-sm" aria-live="polite" id="price-echo">
      {paisa === null ? (
        <span className="text-muted">{t(price.trim() === '' ? 'post.priceHint' : 'post.badPrice')}</span>
      ) : (
        <>
          <strong className="price text-lg">{formatNpr(paisa, lang)}</strong>
          <span className="block text-muted first-letter:uppercase">{amountInWords(paisa, lang)}</span>
        </>
      )}
    </p>
  );
}

interface CheckProps {
  id: string;
  label: string;
  checked: boolean;
  onChange(checked: boolean): void;
}

function Check({ id, label, checked, onChange }: CheckProps) {
  return (
    <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center gap-2.5">
      <input
        id={id}
        type="checkbox"
        className="size-5 accent-brand"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
