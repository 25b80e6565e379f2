import { attributeById } from '@thulubazaar/catalog/attributes';
import { ApiError } from '@thulubazaar/client';
import type { MessageKey, Texts } from '@thulubazaar/messages/create-translate';
import type { Errors } from './steps.ts';

/** Fields of the API that have a place for a sentence beside them, by what the form calls them. */
const labels: Readonly<Record<string, MessageKey>> = {
  categoryId: 'listing.category',
  photoIds: 'post.photos',
  title: 'post.listingTitle',
  price: 'post.price',
  priceUnit: 'post.priceUnit',
  description: 'listing.description',
  placeId: 'post.place',
  shop: 'post.postAs',
  shopSection: 'post.shopSection',
};

/** What the form calls a field of the API, where it has it. */
export function labelOf(field: string, { lang, t }: Texts): string | undefined {
  const [name = '', attribute = ''] = field.split('.');
  if (name === 'attributes') return attributeById(attribute)?.label[lang];
  return labels[name] && t(labels[name]);
}

function asAsked(field: string): string {
  const [name = '', part] = field.split('.');
  return name === 'attributes' && part ? `${name}.${part}` : name;
}

/** What the API refuses, by field as the form asks for it: `photoIds.3` is about the photos. Empty for other errors. */
export function refusedFields(error: unknown): Errors {
  if (!(error instanceof ApiError)) return {};
  const entries = error.fields.map(({ field, message }) => [asAsked(field), message]);
  // The first sentence about a field stands.
  return Object.fromEntries(entries.reverse()) as Errors;
}
