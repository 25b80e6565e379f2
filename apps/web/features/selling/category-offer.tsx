'use client';

import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import { withCategory } from '@thulubazaar/frontend/drafts/with-category';
import type { Category } from '@/data/api.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { CategoryPicks } from './category-picks.tsx';
import { useCategorySuggestions } from './use-category-suggestions.ts';

interface Props {
  values: DraftValues;
  categories: Category[];
  onChange(change: Partial<DraftValues>): void;
}

/** Less sure, and the one that was chosen knows better. */
const sureEnough = 0.8;

/** Where a title surely belongs that stands in a category of another kind: one tap puts it there. */
export function CategoryOffer({ values, categories, onChange }: Props) {
  const { t } = useTexts();
  const { items } = useCategorySuggestions(values.categoryId === null ? '' : values.title);
  const [first] = items ?? [];
  const isThere = items?.some(({ id }) => id === values.categoryId);
  const isOffered = first !== undefined && first.sure >= sureEnough && !isThere;
  return (
    <div role="status" className={isOffered ? 'note mt-2 grid gap-2 text-sm' : ''}>
      {isOffered && items ? (
        <>
          <p>{t('post.rather')}</p>
          <CategoryPicks
            label={t('post.foundCategories')}
            ids={items.map(({ id }) => id)}
            categories={categories}
            onChoose={(id) => onChange(withCategory(values, id))}
          />
        </>
      ) : null}
    </div>
  );
}
