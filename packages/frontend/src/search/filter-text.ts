import type { Attribute } from '@thulubazaar/catalog/attribute';
import { readRanged, valueText } from '@thulubazaar/catalog/describe';
import { isRanged } from '@thulubazaar/catalog/ranged';
import type { Texts } from '@thulubazaar/messages/create-translate';

/** A filter as people read it: `Condition: New, Used`, `Driven: up to 50,000 km`. */
export function filterText(attribute: Attribute, name: string, typed: string, { lang, t }: Texts): string {
  const label = attribute.label[lang];
  if (attribute.kind === 'flag') return `${label}: ${valueText(attribute, typed === 'true', lang)}`;
  if (attribute.kind === 'model')
    return typed
      .split(',')
      .map((one) => valueText(attribute, one, lang))
      .join(', ');
  if (!isRanged(attribute)) return `${label}: ${valueText(attribute, typed.split(','), lang)}`;
  const price = valueText(attribute, readRanged(attribute, typed) ?? attribute.min, lang);
  return `${label}: ${t(name.endsWith('.min') ? 'search.from' : 'search.to', { price })}`;
}
