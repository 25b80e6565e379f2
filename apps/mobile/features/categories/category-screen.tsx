import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { readSearchQuery, type SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { isSlugPath } from '@thulubazaar/frontend/urls/slugs';
import { useLocalSearchParams, useRouter } from 'expo-router';
import { useState } from 'react';
import { useCategories } from '~/data/categories.ts';
import { useTexts } from '~/i18n/texts.ts';
import { ListScreen } from '~/lists/list-screen.tsx';
import { Chip } from '~/ui/chip.tsx';
import { ChipsRow } from '~/ui/chips-row.tsx';
import { Missing } from '~/ui/missing.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Failed, Loading } from '~/ui/states.tsx';

/** A category; with what follows `in`, a category in a place: `property/rooms/in/kaski/pokhara`. */
function readPath(segments: readonly string[]): { category: string; place: string } {
  const at = segments.indexOf('in');
  if (at < 0) return { category: segments.join('/'), place: '' };
  return { category: segments.slice(0, at).join('/'), place: segments.slice(at + 1).join('/') };
}

export function CategoryScreen() {
  const { category: path } = useLocalSearchParams<{ category: string | string[] }>();
  const { category, place } = readPath([path ?? []].flat());
  // Another address is another screen, with filters of its own.
  return <CategoryList key={`${category} ${place}`} category={category} place={place} />;
}

function CategoryList({ category, place }: { category: string; place: string }) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { categories, query: tree } = useCategories();
  const [query, setQuery] = useState<SearchQuery>(() => readSearchQuery({ category, place }));
  const found = findCategory(categories, query.category);
  if (!isSlugPath(category)) return <Missing />;
  if (!found) {
    if (tree.data) return <Missing />;
    return (
      <Screen isList title="">
        {tree.error ? <Failed error={tree.error} onRetry={tree.refetch} /> : <Loading />}
      </Screen>
    );
  }
  const { top } = found;
  const isTop = found.category.id === top.id;
  const open = (id: string) => router.push(`/c/${id}`);
  const above = (
    <ChipsRow label={t('category.within')}>
      {isTop ? null : (
        <Chip
          icon="chevron-left"
          label={t('search.allOf', { name: top.name[lang] })}
          onPress={() => open(top.id)}
        />
      )}
      {top.children
        .filter(({ id, hidden }) => !hidden && id !== query.category)
        .map(({ id, icon, name }) => (
          <Chip key={id} icon={icon} label={name[lang]} onPress={() => open(id)} />
        ))}
    </ChipsRow>
  );
  return (
    <Screen isList title={found.category.name[lang]}>
      <ListScreen
        query={query}
        // Whoever takes the category away looks through everything: that is the search.
        onChange={(next) => (next.category ? setQuery(next) : setQuery({ ...next, category }))}
        base={{ category }}
        above={above}
        none={{
          title: t('category.emptyTitle'),
          text: t('category.emptyText', { name: found.category.name[lang] }),
        }}
      />
    </Screen>
  );
}
