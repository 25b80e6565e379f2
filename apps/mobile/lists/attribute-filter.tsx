import { optionsOf } from '@thulubazaar/catalog/applies';
import type { Attribute, ModelAttribute, Option, RangedAttribute } from '@thulubazaar/catalog/attribute';
import { boundsText, valueText, yes } from '@thulubazaar/catalog/describe';
import { filterParams } from '@thulubazaar/catalog/filters';
import { makesOf, splitModel } from '@thulubazaar/catalog/makes';
import { modelsOf } from '@thulubazaar/catalog/models';
import { isRanged } from '@thulubazaar/catalog/ranged';
import type { NumberErrors } from '@thulubazaar/frontend/search/read-numbers';
import type { SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { useTexts } from '~/i18n/texts.ts';
import { Chip } from '~/ui/chip.tsx';
import { Field } from '~/ui/field.tsx';
import { Select } from '~/ui/select.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

type Param = keyof SearchQuery['attributes'];

interface Props<Kind extends Attribute = Attribute> {
  attribute: Kind;
  query: SearchQuery;
  errors: NumberErrors;
  onChange(name: Param, value: string): void;
}

/** Choices that are seen at once; the others are a press away. */
const mostAtOnce = 10;

/** What a listing says of itself, to be filtered by. */
export function AttributeFilter({ attribute, ...props }: Props) {
  if (isRanged(attribute)) return <Bounds attribute={attribute} {...props} />;
  if (attribute.kind === 'model') return <Model attribute={attribute} {...props} />;
  return <Choices attribute={attribute} {...props} />;
}

function answersOf(attribute: Attribute, categoryId: string): readonly Option[] {
  if (attribute.kind === 'flag') return [{ id: 'true', label: attribute.says?.yes ?? yes }];
  return optionsOf(attribute, categoryId || null);
}

function Choices({ attribute, query, onChange }: Props) {
  const { lang, t } = useTexts();
  const [isWhole, setWhole] = useState(false);
  const [name] = filterParams(attribute) as Param[];
  const options = answersOf(attribute, query.category);
  if (!name || options.length === 0) return null;
  const chosen = query.attributes[name]?.split(',') ?? [];
  // Kinds of all that is in a wide category are no choice any more: first comes the subcategory.
  const ofSeveral = !query.category.includes('/') && options.some((option) => option.in !== undefined);
  if (ofSeveral && chosen.length === 0) return null;
  const shown = options.filter(({ id }, at) => isWhole || at < mostAtOnce || chosen.includes(id));
  const toggle = (id: string) =>
    onChange(name, (chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]).join(','));
  return (
    <View style={styles.group}>
      <Words bold size="s">
        {attribute.label[lang]}
      </Words>
      <View style={styles.chips}>
        {shown.map(({ id, label }) => (
          <Chip key={id} label={label[lang]} on={chosen.includes(id)} onPress={() => toggle(id)} />
        ))}
        {shown.length < options.length ? (
          <Chip icon="plus" label={t('favourites.more')} onPress={() => setWhole(true)} />
        ) : null}
      </View>
    </View>
  );
}

function boundError(attribute: RangedAttribute, { lang, t }: Texts): string {
  if (attribute.kind === 'date') return t('post.badDate');
  return attribute.kind === 'area' ? t('post.badArea') : t('form.badNumber', boundsText(attribute, lang));
}

function Bounds({ attribute, query, errors, onChange }: Props<RangedAttribute>) {
  const texts = useTexts();
  const { lang, t } = texts;
  const names = filterParams(attribute) as Param[];
  const unit = attribute.kind === 'number' && attribute.unit ? ` (${attribute.unit.name[lang]})` : '';
  const name = attribute.label[lang] + unit;
  const isDay = attribute.kind === 'date';
  const labels = isDay
    ? [t('search.fromDayShort'), t('search.toDay')]
    : [t('search.least'), t('search.atMost')];
  const placeholder =
    attribute.kind === 'area' ? t('search.areaPlaceholder') : isDay ? t('search.dayPlaceholder') : '';
  const isWrong = names.some((param) => errors[param] !== undefined);
  return (
    <View style={styles.group}>
      <Words bold size="s">
        {name}
      </Words>
      <View style={styles.pair}>
        {names.map((param, at) => (
          <View key={param} style={styles.half}>
            <Field
              label={labels[at] ?? ''}
              accessibilityLabel={`${name}, ${labels[at]}`}
              value={query.attributes[param] ?? ''}
              onChangeText={(text) => onChange(param, text)}
              placeholder={placeholder}
              keyboardType={attribute.kind === 'number' ? 'numeric' : 'default'}
              maxLength={40}
              autoCorrect={false}
            />
          </View>
        ))}
      </View>
      {isWrong ? (
        <Words size="s" colour="alert" accessibilityLiveRegion="polite">
          {boundError(attribute, texts)}
        </Words>
      ) : null}
    </View>
  );
}

/** Makers to choose from and, once one is chosen, its models. */
function Model({ attribute, query, onChange }: Props<ModelAttribute>) {
  const { lang, t } = useTexts();
  const name = 'attr.model';
  const chosen = query.attributes[name] ?? '';
  const makes = makesOf(attribute, query.category);
  const { make, model } = splitModel(chosen);
  // Several makers, or one that is not of the category, stay chosen as they are.
  const isMake = chosen === '' || makes.some(({ id }) => id === make);
  const models = isMake && make !== '' ? modelsOf(attribute, query.category, make) : [];
  const anyMake = { id: '', label: t('search.anyMake') };
  const anyModel = { id: make, label: t('search.anyModel') };
  return (
    <>
      <Select
        label={attribute.label[lang]}
        choices={[anyMake, ...makes.map(({ id, name: text }) => ({ id, label: text[lang] }))]}
        chosen={isMake ? make : chosen}
        shown={chosen && valueText(attribute, chosen, lang)}
        onChoose={(id) => onChange(name, id)}
      />
      {models.length > 0 || model !== '' ? (
        <Select
          label={t('search.model')}
          choices={[anyModel, ...models.map(({ id, name: label }) => ({ id: `${make}/${id}`, label }))]}
          chosen={chosen}
          shown={valueText(attribute, chosen, lang)}
          onChoose={(id) => onChange(name, id)}
        />
      ) : null}
    </>
  );
}

const styles = StyleSheet.create({
  group: { gap: space.s },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
  pair: { flexDirection: 'row', gap: space.m },
  half: { flex: 1 },
});
