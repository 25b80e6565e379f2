'use client';

import { findCategory } from '@thulubazaar/frontend/categories/tree';
import type { Category } from '@/data/api.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { SubcategoryIcon } from '@/shell/icon.tsx';

interface Props {
  label: string;
  ids: readonly string[];
  categories: Category[];
  onChoose(id: string): void;
}

/** Categories to choose with one tap, each with the one it stands under. */
export function CategoryPicks({ label, ids, categories, onChoose }: Props) {
  const { lang } = useTexts();
  const found = ids.flatMap((id) => findCategory(categories, id) ?? []);
  return (
    <ul className="picks" aria-label={label}>
      {found.map(({ top, category }) => (
        <li key={category.id}>
          <button type="button" className="pick" onClick={() => onChoose(category.id)}>
            <SubcategoryIcon name={category.icon} />
            <span>
              {category.name[lang]}
              <small>{top.name[lang]}</small>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
