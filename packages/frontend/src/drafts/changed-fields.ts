import { attributeById } from '@thulubazaar/catalog/attributes';
import type { MessageKey, Texts } from '@thulubazaar/messages/create-translate';

const fields: Readonly<Record<string, MessageKey>> = {
  title: 'my.field_title',
  description: 'my.field_description',
  categoryId: 'my.field_category',
  placeId: 'my.field_place',
  price: 'my.field_price',
  priceUnit: 'my.field_priceUnit',
  photoIds: 'my.field_photos',
  // Of the release before, which did not say which.
  attributes: 'my.field_attributes',
};

/** What an edit changed, as its owner calls it; what only the house knows by name is left out. */
export function changedFields(changed: readonly string[], { lang, t }: Texts): string[] {
  return changed.flatMap((name) => {
    const key = fields[name];
    if (key) return [t(key)];
    const attribute = attributeById(name.replace(/^attributes[.]/, ''));
    return attribute && name !== attribute.id ? [attribute.label[lang]] : [];
  });
}
