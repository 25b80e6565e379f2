import { useQuery } from '@tanstack/react-query';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { useRouter } from 'expo-router';
import { useEffect } from 'react';
import { StyleSheet } from 'react-native';
import { CardGrid } from '~/cards/card-grid.tsx';
import { api } from '~/data/api.ts';
import { useCategories } from '~/data/categories.ts';
import { seen } from '~/data/seen.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty } from '~/ui/states.tsx';
import { Words } from '~/ui/words.tsx';
import { Cards } from './related.tsx';

interface Props {
  id: number;
  /** What it was, where the phone still knows. */
  title: string | undefined;
  category: string | undefined;
}

const mostShown = 6;

/** A listing that was there and is not any more: what it was, and what else there is of its kind. */
export function GoneListing({ id, title, category = '' }: Props) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { categories } = useCategories();
  const found = findCategory(categories, category)?.category;
  const { data: others = [] } = useQuery({
    queryKey: ['newest-of', { category }],
    queryFn: async ({ signal }) => (await api('GET /api/ads', { query: { category }, signal })).items,
    enabled: category !== '',
  });
  // Among what was looked at it would lead here again.
  useEffect(() => {
    seen.drop(id).catch(() => {});
  }, [id]);
  const name = found?.name[lang];
  return (
    <Screen title="">
      <Empty icon="archive" title={t('notFound.removedTitle')} text={t('notFound.removedText')}>
        {title ? (
          <Words bold style={styles.title}>
            {title}
          </Words>
        ) : null}
        {name ? (
          <Button label={t('listing.relatedAll', { name })} onPress={() => router.push(`/c/${category}`)} />
        ) : (
          <Button label={t('error.home')} onPress={() => router.navigate('/')} />
        )}
      </Empty>
      {name && others.length > 0 ? (
        <Cards title={t('listing.related', { name })}>
          <CardGrid listings={others.slice(0, mostShown)} />
        </Cards>
      ) : null}
    </Screen>
  );
}

const styles = StyleSheet.create({ title: { textAlign: 'center' } });
