import { useQuery } from '@tanstack/react-query';
import type { ModelAttribute } from '@thulubazaar/catalog/attribute';
import { makesOf, otherMake, splitModel } from '@thulubazaar/catalog/makes';
import { longestModel } from '@thulubazaar/catalog/validate';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { Field } from '~/ui/field.tsx';
import { Select } from '~/ui/select.tsx';
import { space } from '~/ui/theme.ts';

interface Props {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: string;
  attribute: ModelAttribute;
  categoryId: string;
  onChange(value: string): void;
}

const mostOffered = 6;

/** Models of a maker, once they are known; none offered is none needed. */
function useModels(category: string, make: string): readonly string[] {
  const { data } = useQuery({
    queryKey: ['models', category, make],
    queryFn: async ({ signal }) =>
      (await api('GET /api/models', { query: { category, make }, signal })).items,
    enabled: make !== '' && make !== otherMake,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { keep: true },
  });
  return data?.map(({ name }) => name) ?? [];
}

/** Who makes it is chosen, which of theirs it is typed, with those offered that go on so. */
export function ModelField({ label, hint, error, value, attribute, categoryId, onChange }: Props) {
  const { lang, t } = useTexts();
  const { make, model } = splitModel(value);
  const typed = model.toLowerCase();
  const models = useModels(categoryId, make);
  const offered = models
    .filter((name) => name !== model && name.toLowerCase().includes(typed))
    .slice(0, mostOffered);
  const makes = makesOf(attribute, categoryId).map(({ id, name }) => ({ id, label: name[lang] }));
  return (
    <View style={styles.field}>
      <Select
        label={label}
        choices={[...makes, { id: otherMake, label: t('post.otherMake') }]}
        chosen={make}
        shown={hint ?? t('post.choose')}
        error={error}
        onChoose={onChange}
      />
      {make === '' ? null : (
        <Field
          label={make === otherMake ? t('post.makeAndModel') : t('post.model')}
          value={model}
          maxLength={longestModel}
          autoCorrect={false}
          onChangeText={(text) => onChange(text === '' ? make : `${make}/${text}`)}
        />
      )}
      {make !== '' && offered.length > 0 ? (
        <View style={styles.offered}>
          {offered.map((name) => (
            <Chip
              key={name}
              label={name}
              hint={t('post.model')}
              onPress={() => onChange(`${make}/${name}`)}
            />
          ))}
        </View>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  field: { gap: space.m },
  offered: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
