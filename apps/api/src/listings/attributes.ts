import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { fittingAttributes, validateAttributes } from '@thulubazaar/catalog/validate';
import type { AdCard, AdDraft } from '@thulubazaar/contract';
import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { AppError, type FieldError } from '../kernel/errors.ts';

type Aliases = Pick<AdCard, 'negotiable' | 'condition'>;
const aliases = ['negotiable', 'condition'] as const satisfies readonly (keyof Aliases)[];

/** The attributes of a stored listing that its category has: one that the catalogue has dropped since is not shown. */
export function attributesOfRow(row: { category_id: string | null; attributes: unknown }): AttributeValues {
  return fittingAttributes(row.category_id, row.attributes as Record<string, unknown>);
}

/** The fields of their own that two attributes had before there was a catalogue. */
export function aliasesOf(values: AttributeValues): Aliases {
  return {
    negotiable: values.negotiable !== false,
    condition: (values.condition ?? null) as Aliases['condition'],
  };
}

/**
 * What a listing says once what was sent is laid over it. What its new category does not have leaves with the old one,
 * and so does an old field that does not go with the category: clients sent them whatever it was.
 * @throws AppError invalid_input that names each attribute sent that is not right, or not of this category
 */
export function mergeAttributes(
  stored: AttributeValues,
  draft: AdDraft,
  categoryId: string | null,
): AttributeValues {
  const sent = draft.attributes ?? {};
  const { issues } = validateAttributes(categoryId, sent, (text) => findContacts(text).length > 0);
  if (issues.length > 0) throw new AppError('invalid_input', issues.slice(0, 20).map(toFieldError));
  const old = aliases.filter((name) => draft[name] !== undefined).map((name) => [name, draft[name]]);
  return fittingAttributes(categoryId, { ...stored, ...Object.fromEntries(old), ...sent });
}

/** An issue of the catalogue as the API says it. */
export function toFieldError({
  id,
  ...issue
}: {
  id: string;
  code: FieldError['code'];
  limit?: number;
}): FieldError {
  return { field: `attributes.${id}`, ...issue };
}
