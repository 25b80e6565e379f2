import type { Category } from '@thulubazaar/contract';
import { findCategory, shownCategories } from '@thulubazaar/frontend/categories/tree';
import { useTexts } from '~/i18n/texts.ts';
import { Select } from '~/ui/select.tsx';

interface Props {
  categories: Category[];
  chosen: string;
  onChoose(category: string): void;
}

/** A top category, and once one is chosen, one of those in it. */
export function CategoryFilter({ categories, chosen, onChoose }: Props) {
  const { lang, t } = useTexts();
  const top = findCategory(categories, chosen)?.top;
  const shown = shownCategories(categories);
  const named = ({ id, name }: Pick<Category, 'id' | 'name'>) => ({ id, label: name[lang] });
  return (
    <>
      <Select
        label={t('search.category')}
        choices={[{ id: '', label: t('search.anyCategory') }, ...shown.map(named)]}
        chosen={top?.id ?? ''}
        onChoose={onChoose}
      />
      {top ? (
        <Select
          label={t('category.within')}
          choices={[
            { id: top.id, label: t('search.allOf', { name: top.name[lang] }) },
            ...top.children.map(named),
          ]}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : null}
    </>
  );
}
