import type { Category } from '@thulubazaar/contract';
import { findCategory, shownCategories } from '@thulubazaar/frontend/categories/tree';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { Heading } from '~/ui/words.tsx';
import { useCategorySuggestions } from '../use-category-suggestions.ts';
import { CategoryPicks, Pick } from './category-picks.tsx';

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
  const shown = shownCategories(categories);
  const top = shown.find(({ id }) => id === open);
  return (
    <View style={styles.step}>
      <Field
        label={t('post.findCategory')}
        hint={isUnknown ? t('post.noCategory') : t('post.findCategoryHint')}
        value={typed}
        onChangeText={setTyped}
        inputMode="search"
        returnKeyType="search"
        autoCorrect={false}
        maxLength={60}
        onSubmitEditing={() => {
          if (found[0]) onChoose(found[0]);
        }}
      />
      {error ? <Note alert text={error} /> : null}
      {found.length > 0 ? <CategoryPicks ids={found} categories={categories} onChoose={onChoose} /> : null}
      {top ? (
        <View style={styles.list}>
          <Button
            kind="quiet"
            icon="arrow-left"
            label={t('post.allCategories')}
            style={styles.back}
            onPress={() => setOpen(null)}
          />
          <Heading size="l">{top.name[lang]}</Heading>
          {top.children.map((child) => (
            <Pick
              key={child.id}
              icon={child.icon}
              label={child.name[lang]}
              isChosen={child.id === chosen}
              onPress={() => onChoose(child.id)}
            />
          ))}
        </View>
      ) : (
        <View style={styles.list}>
          {shown.map((category) => (
            <Pick
              key={category.id}
              icon={category.icon}
              label={category.name[lang]}
              onPress={() => setOpen(category.id)}
            />
          ))}
        </View>
      )}
    </View>
  );
}

const styles = StyleSheet.create({
  step: { gap: space.l },
  list: { gap: space.s },
  back: { alignSelf: 'flex-start' },
});
