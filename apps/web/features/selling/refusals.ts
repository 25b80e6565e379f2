import { ApiError } from '@thulubazaar/client';
import type { TextKey } from '@/i18n/texts.tsx';
import type { Errors } from './steps.ts';

/** Fields of the API that have a place for a sentence beside them, by what the form calls them. */
const labels: Readonly<Record<string, TextKey>> = {
  categoryId: 'listing.category',
  photoIds: 'post.photos',
  title: 'post.listingTitle',
  price: 'post.price',
  condition: 'condition.label',
  description: 'listing.description',
  placeId: 'post.place',
};

/** What the form calls a field of the API, where it has it. */
export function labelOf(field: string): TextKey | undefined {
  return labels[field];
}

/** What the API refuses, by field as the form asks for it: `photoIds.3` is about the photos. Empty for other errors. */
export function refusedFields(error: unknown): Errors {
  if (!(error instanceof ApiError)) return {};
  const entries = error.fields.map(({ field, message }) => [field.split('.', 1)[0] ?? field, message]);
  // The first sentence about a field stands.
  return Object.fromEntries(entries.reverse()) as Errors;
}
