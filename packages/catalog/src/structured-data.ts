import { attributesOf } from './applies.ts';
import type { Attribute, AttributeValue, AttributeValues, Lang } from './attribute.ts';
import { valueText } from './describe.ts';

/** What search engines read of a listing's attributes: properties of schema.org/Product. */
export function structuredData(
  categoryId: string,
  values: AttributeValues,
  lang: Lang,
): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  const additional: object[] = [];
  for (const attribute of attributesOf(categoryId)) {
    const value = values[attribute.id];
    if (value === undefined || attribute.ofPrice) continue;
    const { schemaOrg } = attribute;
    if (schemaOrg) data[schemaOrg.property] = schemaOrg.terms?.[String(value)] ?? value;
    else additional.push(propertyValue(attribute, value, lang));
  }
  return additional.length > 0 ? { ...data, additionalProperty: additional } : data;
}

function propertyValue(attribute: Attribute, value: AttributeValue, lang: Lang): object {
  const unit = attribute.kind === 'number' ? attribute.unit : undefined;
  return {
    '@type': 'PropertyValue',
    propertyID: attribute.id,
    name: attribute.label[lang],
    value: typeof value === 'number' ? value : valueText(attribute, value, lang),
    ...(unit ? { unitCode: unit.code, unitText: unit.name[lang] } : {}),
  };
}
