'use client';

import { describeAttributes, describePrice } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import { sentAttributes } from '@thulubazaar/catalog/typed';
import { fittingAttributes } from '@thulubazaar/catalog/validate';
import type { AdDraft, Lang, MyAd } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import {
  firstSides,
  partsInConflict,
  puttingTogether,
  type Side,
} from '@thulubazaar/frontend/drafts/conflict-parts';
import { type DraftValues, fromListing } from '@thulubazaar/frontend/drafts/draft';
import { useState } from 'react';
import type { Category } from '@/data/api.ts';
import { useModal } from '@/forms/use-modal.ts';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  mine: DraftValues;
  /** What was changed here; what was not, the other version decides unless one says otherwise. */
  changes: AdDraft;
  current: MyAd;
  categories: Category[];
  onResolve(values: DraftValues): void;
}

/** Both versions of a listing that was changed twice, to choose from part by part. */
export function ConflictDialog({ mine, changes, current, categories, onResolve }: Props) {
  const { t } = useTexts();
  const { ref: dialog } = useModal();
  const theirs = fromListing(current);
  const parts = partsInConflict(mine, current);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>(() => firstSides(parts, changes));
  const resolve = (side: (label: string) => Side) => onResolve(puttingTogether(mine, current, parts, side));
  return (
    <dialog
      ref={dialog}
      className="dialog dialog-wide"
      aria-labelledby="conflict-title"
      // Neither version may be dropped unseen.
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="conflict-title" className="mb-1 text-xl">
        {t('post.conflictTitle')}
      </h2>
      <p className="mb-4">{t('post.conflictText')}</p>
      <div className="grid gap-5">
        {parts.map(({ label, names }) => (
          <fieldset key={label}>
            <legend className="mb-1 font-semibold">{t(label)}</legend>
            <div className="compare">
              {(['mine', 'theirs'] as const).map((side) => (
                <label key={side}>
                  <input
                    type="radio"
                    name={label}
                    checked={(chosen[label] ?? 'mine') === side}
                    onChange={() => setChosen({ ...chosen, [label]: side })}
                  />
                  <span className="min-w-0">
                    <span className="block text-sm text-muted">{t(`post.${side}`)}</span>
                    <Shown values={side === 'mine' ? mine : theirs} names={names} categories={categories} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="mt-5 grid gap-2 sm:grid-cols-3">
        <button
          type="button"
          className="btn btn-primary"
          onClick={() => resolve((label) => chosen[label] ?? 'mine')}
        >
          {t('post.takeChosen')}
        </button>
        <button type="button" className="btn btn-quiet" onClick={() => resolve(() => 'mine')}>
          {t('post.takeMine')}
        </button>
        <button type="button" className="btn btn-quiet" onClick={() => resolve(() => 'theirs')}>
          {t('post.takeTheirs')}
        </button>
      </div>
    </dialog>
  );
}

interface ShownProps {
  values: DraftValues;
  names: readonly (keyof DraftValues)[];
  categories: Category[];
}

function attributesText({ categoryId, attributes }: DraftValues, lang: Lang): string {
  const values = fittingAttributes(categoryId, sentAttributes(categoryId, attributes));
  const facts = describeAttributes(categoryId ?? '', values, lang).map(
    ({ label, value }) => `${label}: ${value}`,
  );
  return [...describePrice(categoryId ?? '', values, lang), ...facts].join(' · ');
}

function Shown({ values, names, categories }: ShownProps) {
  const { lang, t } = useTexts();
  const [name] = names;
  if (name === 'categoryId') {
    return (
      <p>{values.categoryId ? findCategory(categories, values.categoryId)?.category.name[lang] : '–'}</p>
    );
  }
  if (name === 'shop') return <p>{values.shop ?? t('post.postAsMe')}</p>;
  if (name === 'place') return <p>{values.place?.label[lang] ?? '–'}</p>;
  if (name === 'photoIds') return <p>{t('post.photoCount', { count: values.photoIds.length })}</p>;
  if (name === 'attributes') return <p>{attributesText(values, lang) || '–'}</p>;
  if (name === 'price') {
    const unit = values.priceUnit === 'total' ? '' : ` / ${priceUnitName(values.priceUnit, lang)}`;
    return <p>{values.askPrice ? t('price.onRequest') : `${values.price || '–'}${unit}`}</p>;
  }
  return <p>{String(name ? values[name] : '') || '–'}</p>;
}
