'use client';

import { strictKey } from '@thulubazaar/nepal/sound-key';
import { allTokens } from '@thulubazaar/nepal/tokens';
import { useMemo, useState } from 'react';
import type { Category } from '@/data/api.ts';
import { findCategory } from '@/data/categories.ts';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon, SubcategoryIcon } from '@/shell/icon.tsx';

interface Props {
  categories: Category[];
  chosen: string | null;
  error: string | undefined;
  onChoose(id: string): void;
}

const mostFound = 12;

function keysOf(text: string): string[] {
  return allTokens(text).map(({ text: word }) => strictKey(word) || word);
}

/** Subcategories whose name, in either language, has a word that begins like each word typed, by its sound. */
function findSubcategories(categories: Category[], typed: string) {
  const wanted = keysOf(typed);
  if (wanted.length === 0) return [];
  return categories
    .flatMap((top) =>
      top.children.map((child) => {
        const keys = keysOf(`${child.name.en} ${child.name.ne} ${top.name.en} ${top.name.ne}`);
        return { top, child, fits: wanted.every((word) => keys.some((key) => key.startsWith(word))) };
      }),
    )
    .filter(({ fits }) => fits)
    .slice(0, mostFound);
}

/** What is being sold: two levels of categories, or a word to find one by. */
export function CategoryStep({ categories, chosen, error, onChoose }: Props) {
  const { lang, t } = useTexts();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(() =>
    chosen ? (findCategory(categories, chosen)?.top.id ?? null) : null,
  );
  const found = useMemo(() => findSubcategories(categories, typed), [categories, typed]);
  const top = categories.find(({ id }) => id === open);
  return (
    <div className="grid gap-4">
      <TextField
        id="category-search"
        label={t('post.findCategory')}
        hint={typed && found.length === 0 ? t('post.noCategory') : t('post.findCategoryHint')}
        value={typed}
        onChange={setTyped}
        type="search"
        autoComplete="off"
        maxLength={60}
      />
      {error ? (
        <p className="note note-alert" role="alert">
          {error}
        </p>
      ) : null}
      {typed && found.length > 0 ? (
        <ul className="picks" aria-label={t('post.foundCategories')}>
          {found.map(({ top: parent, child }) => (
            <li key={child.id}>
              <button type="button" className="pick" onClick={() => onChoose(child.id)}>
                <SubcategoryIcon name={child.icon} />
                <span>
                  {child.name[lang]}
                  <small>{parent.name[lang]}</small>
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {typed && found.length > 0 ? null : top ? (
        <Subcategories top={top} chosen={chosen} onChoose={onChoose} back={() => setOpen(null)} />
      ) : (
        <ul className="picks">
          {categories.map((category) => (
            <li key={category.id}>
              <button type="button" className="pick" onClick={() => setOpen(category.id)}>
                <Icon name={category.icon} />
                {category.name[lang]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface SubcategoriesProps extends Pick<Props, 'chosen' | 'onChoose'> {
  top: Category;
  back(): void;
}

function Subcategories({ top, chosen, onChoose, back }: SubcategoriesProps) {
  const { lang, t } = useTexts();
  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-2">
        <button type="button" className="btn btn-quiet" onClick={back}>
          <Icon name="arrow-left" />
          {t('post.allCategories')}
        </button>
        <h2 className="text-lg">{top.name[lang]}</h2>
      </div>
      <ul className="picks">
        {top.children.map((child) => (
          <li key={child.id}>
            <button
              type="button"
              className="pick"
              aria-pressed={child.id === chosen}
              onClick={() => onChoose(child.id)}
            >
              <SubcategoryIcon name={child.icon} />
              {child.name[lang]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
