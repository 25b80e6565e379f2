import type { Attribute, ModelAttribute } from '@thulubazaar/catalog/attribute';
import { readRanged, valueText } from '@thulubazaar/catalog/describe';
import { splitModel } from '@thulubazaar/catalog/makes';
import { modelsOf } from '@thulubazaar/catalog/models';
import { isRanged } from '@thulubazaar/catalog/ranged';
import type { Texts } from '@thulubazaar/messages/create-translate';

/** `samsung/galaxy-a04`, as addresses have it, by the names of maker and model. */
function modelName(
  attribute: ModelAttribute,
  value: string,
  categoryId: string,
  lang: Texts['lang'],
): string {
  const { make, model } = splitModel(value);
  const known = modelsOf(attribute, categoryId, make).find(({ id }) => id === model);
  return valueText(attribute, known ? `${make}/${known.name}` : value, lang);
}

/** A filter of a category as people read it: `Condition: New, Used`, `Driven: up to 50,000 km`. */
export function filterText(
  attribute: Attribute,
  name: string,
  typed: string,
  categoryId: string,
  { lang, t }: Texts,
): string {
  const label = attribute.label[lang];
  if (attribute.kind === 'flag') return `${label}: ${valueText(attribute, typed === 'true', lang)}`;
  if (attribute.kind === 'model')
    return typed
      .split(',')
      .map((one) => modelName(attribute, one, categoryId, lang))
      .join(', ');
  if (!isRanged(attribute)) return `${label}: ${valueText(attribute, typed.split(','), lang)}`;
  const price = valueText(attribute, readRanged(attribute, typed) ?? attribute.min, lang);
  return `${label}: ${t(name.endsWith('.min') ? 'search.from' : 'search.to', { price })}`;
}
