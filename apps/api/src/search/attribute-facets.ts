import { filtersOf } from '@thulubazaar/catalog/applies';
import type { Attribute, Bilingual } from '@thulubazaar/catalog/attribute';
import { condition } from '@thulubazaar/catalog/attributes/condition';
import { valueText } from '@thulubazaar/catalog/describe';
import { readTerm } from '@thulubazaar/catalog/filters';
import { splitModel } from '@thulubazaar/catalog/makes';
import { modelsOf } from '@thulubazaar/catalog/models';
import type { Facets, SearchAdsQuery } from '@thulubazaar/contract';

type AttributeFacet = Facets['attributes'][number];

const mostAttributes = 8;
const mostValues = 10;

/**
 * How matches are spread over the attributes of a category, from the terms they are filtered by; what is filtered by
 * already tells nothing more, except a maker, within whom its models are counted.
 * @param terms how often each occurs, the most frequent first
 */
export function attributeFacets(
  categoryId: string | null,
  query: SearchAdsQuery,
  terms: readonly { term: string; count: number }[],
): AttributeFacet[] {
  const known = categoryId === null ? [condition] : filtersOf(categoryId);
  const facets = known.map((attribute): AttributeFacet => {
    const values = terms.flatMap(({ term, count }) => {
      const read = readTerm(term);
      if (read?.attribute !== attribute || !isShown(attribute, read.value, query)) return [];
      const label = labelOf(attribute, read.value, categoryId ?? '');
      return label ? [{ value: read.value, label, count }] : [];
    });
    return {
      id: attribute.id,
      category: categoryId ?? '',
      label: attribute.label,
      values: values.slice(0, mostValues),
    };
  });
  return facets
    .filter(({ id, values }) => values.length > 0 && (categoryId !== null || id === condition.id))
    .slice(0, mostAttributes);
}

/** Makers first; the models of a maker once it is asked for. */
function isShown(attribute: Attribute, value: string, query: SearchAdsQuery): boolean {
  if (attribute.kind === 'flag') return value === 'true';
  if (attribute.kind !== 'model') return true;
  const { make, model } = splitModel(value);
  const asked = [query['attr.model'] ?? []].flat().flatMap((each) => each.split(','));
  return asked.length === 0 ? model === '' : model !== '' && asked.includes(make);
}

function labelOf(attribute: Attribute, value: string, categoryId: string): Bilingual | null {
  if (attribute.kind === 'flag') return attribute.label;
  if (attribute.kind === 'model') {
    const { make, model } = splitModel(value);
    const name = modelsOf(attribute, categoryId, make).find(({ id }) => id === model)?.name ?? model;
    const whole = model === '' ? make : `${make}/${name}`;
    return { en: valueText(attribute, whole, 'en'), ne: valueText(attribute, whole, 'ne') };
  }
  const [en, ne] = [valueText(attribute, [value], 'en'), valueText(attribute, [value], 'ne')];
  return en === '' ? null : { en, ne };
}
