import { examplesIn } from '@thulubazaar/catalog/examples';
import type { Category } from '@thulubazaar/contract';
import { longestDescription, longestTitle } from '@thulubazaar/contract/limits';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { Errors } from '@thulubazaar/frontend/drafts/steps';
import { withCategory } from '@thulubazaar/frontend/drafts/with-category';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Field } from '~/ui/field.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { AttributeFields } from '../fields/attribute-fields.tsx';
import { PriceFields } from '../fields/price-fields.tsx';
import { ShopField } from '../fields/shop-field.tsx';
import { RuleWarnings, TextNotes } from '../fields/text-notes.tsx';
import { useCategorySuggestions } from '../use-category-suggestions.ts';
import { CategoryPicks } from './category-picks.tsx';

interface Props {
  values: DraftValues;
  errors: Errors;
  categories: Category[];
  onChange(change: Partial<DraftValues>): void;
}

/** Title, price, what the category asks, and description. */
export function DetailsStep({ values, errors, categories, onChange }: Props) {
  const { lang, t } = useTexts();
  const { categoryId } = values;
  const example = categoryId === null ? undefined : examplesIn(lang)[categoryId];
  const name = categoryId === null ? undefined : findCategory(categories, categoryId)?.category.name[lang];
  return (
    <View style={styles.step}>
      <View style={styles.field}>
        <Field
          label={t('post.listingTitle')}
          hint={t('post.titleHint')}
          error={errors.title}
          value={values.title}
          onChangeText={(title) => onChange({ title })}
          maxLength={longestTitle}
          placeholder={example?.title ?? name ?? ''}
        />
        <TextNotes text={values.title} onUse={(title) => onChange({ title })} />
        <CategoryOffer values={values} categories={categories} onChange={onChange} />
      </View>
      <PriceFields values={values} example={example?.price} errors={errors} onChange={onChange} />
      <AttributeFields
        categoryId={categoryId}
        typed={values.attributes}
        errors={errors}
        onChange={(attributes) => onChange({ attributes })}
      />
      <View style={styles.field}>
        <Field
          label={t('listing.description')}
          hint={t('post.descriptionHint')}
          error={errors.description}
          value={values.description}
          onChangeText={(description) => onChange({ description })}
          maxLength={longestDescription}
          multiline
        />
        <TextNotes text={values.description} onUse={(description) => onChange({ description })} />
        <RuleWarnings values={values} />
      </View>
      <ShopField values={values} errors={errors} onChange={onChange} />
    </View>
  );
}

/** Less sure, and the one that was chosen knows better. */
const sureEnough = 0.8;

/** Where a title surely belongs that stands in a category of another kind: one tap puts it there. */
function CategoryOffer({ values, categories, onChange }: Omit<Props, 'errors'>) {
  const { t } = useTexts();
  const { items } = useCategorySuggestions(values.categoryId === null ? '' : values.title);
  const [first] = items ?? [];
  const isThere = items?.some(({ id }) => id === values.categoryId);
  if (!items || !first || first.sure < sureEnough || isThere) return null;
  return (
    <Note text={t('post.rather')}>
      <CategoryPicks
        ids={items.map(({ id }) => id)}
        categories={categories}
        onChoose={(id) => onChange(withCategory(values, id))}
      />
    </Note>
  );
}

const styles = StyleSheet.create({ step: { gap: space.xl }, field: { gap: space.s } });
