'use client';

import { findCategory, shownCategories } from '@thulubazaar/frontend/categories/tree';
import { useState } from 'react';
import type { Category } from '@/data/api.ts';
import { TextField } from '@/forms/text-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon, SubcategoryIcon } from '@/shell/icon.tsx';
import { CategoryPicks } from './category-picks.tsx';
import { useCategorySuggestions } from './use-category-suggestions.ts';

interface Props {
  categories: Category[];
  chosen: string | null;
  error: string | undefined;
  onChoose(id: string): void;
}

const mostFound = 3;

/** Subcategories a name of which, or a word of it, begins as typed: where the API cannot be asked, which knows more. */
function namedSo(categories: Category[], typed: string): string[] {
  const start = typed.trim().toLowerCase();
  if (start === '') return [];
  const begins = (name: string) => ` ${name.toLowerCase()}`.includes(` ${start}`);
  return shownCategories(categories)
    .flatMap((top) => top.children.filter(({ name }) => begins(name.en) || begins(name.ne)))
    .slice(0, mostFound)
    .map(({ id }) => id);
}

/** What is being sold: two levels of categories, or a word to find one by. */
export function CategoryStep({ categories, chosen, error, onChoose }: Props) {
  const { lang, t } = useTexts();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(() =>
    chosen ? (findCategory(categories, chosen)?.top.id ?? null) : null,
  );
  const { items, failed } = useCategorySuggestions(typed);
  const found = typed === '' ? [] : failed ? namedSo(categories, typed) : (items ?? []).map(({ id }) => id);
  const isUnknown = typed !== '' && found.length === 0 && (failed || items !== null);
  const top = categories.find(({ id }) => id === open);
  return (
    <div className="grid gap-4">
      <TextField
        id="category-search"
        label={t('post.findCategory')}
        hint={isUnknown ? t('post.noCategory') : t('post.findCategoryHint')}
        value={typed}
        onChange={setTyped}
        type="search"
        autoComplete="off"
        maxLength={60}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // It would send the form, whose category is what is being looked for.
          event.preventDefault();
          if (found[0]) onChoose(found[0]);
        }}
      />
      {error ? (
        <p className="note note-alert" role="alert">
          {error}
        </p>
      ) : null}
      {found.length > 0 ? (
        <CategoryPicks
          label={t('post.foundCategories')}
          ids={found}
          categories={categories}
          onChoose={onChoose}
        />
      ) : null}
      {top ? (
        <Subcategories top={top} chosen={chosen} onChoose={onChoose} back={() => setOpen(null)} />
      ) : (
        <ul className="picks">
          {shownCategories(categories).map((category) => (
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
        {top.children
          .filter(({ hidden }) => !hidden)
          .map((child) => (
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
