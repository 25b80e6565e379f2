import type { Attribute } from './attribute.ts';
import { attributes } from './attributes.ts';

function isWithin(categoryId: string, above: string): boolean {
  return above === '' || categoryId === above || categoryId.startsWith(`${above}/`);
}

/** True for a category among these, or below one of them. */
export function isIn(categoryId: string, scope: readonly string[]): boolean {
  return scope.some((above) => isWithin(categoryId, above));
}

/** True where listings of this category can have the attribute. */
export function appliesTo({ in: scope, notIn = [] }: Attribute, categoryId: string): boolean {
  const within = (above: string) => isWithin(categoryId, above);
  return scope.some(within) && !notIn.some(within);
}

/** True where some listing in this category, or below it, can have the attribute. */
export function occursIn(attribute: Attribute, categoryId: string): boolean {
  return appliesTo(attribute, categoryId) || attribute.in.some((scope) => isWithin(scope, categoryId));
}

// Every page and every write asks. There are some hundred categories; what is made up is not remembered for ever.
const known = new Map<string, readonly Attribute[]>();
const general = attributes.filter(({ in: scope }) => scope.includes(''));

/** What a listing of this category can say, in the order it is asked; before there is a category, what all can. */
export function attributesOf(categoryId: string | null): readonly Attribute[] {
  if (categoryId === null) return general;
  let found = known.get(categoryId);
  if (!found) {
    found = attributes.filter((attribute) => appliesTo(attribute, categoryId));
    if (known.size < 1000) known.set(categoryId, found);
  }
  return found;
}

/** What the listings of a category, or of all, can be filtered by. */
export function filtersOf(categoryId: string | null): readonly Attribute[] {
  return attributes.filter(
    (attribute) =>
      attribute.filter && (categoryId === null ? attribute.in.includes('') : occursIn(attribute, categoryId)),
  );
}

/** True where a listing cannot go live without it. */
export function isRequired({ requiredIn = [], notIn = [] }: Attribute, categoryId: string): boolean {
  return isIn(categoryId, requiredIn) && !isIn(categoryId, notIn);
}

/** Fields that a form asks at once; the others stand behind "more". */
export const mostAtOnce = 10;

/** True where a form asks it at once: what is needed, and what most buyers ask for. */
export function isAskedAtOnce(attribute: Attribute, categoryId: string): boolean {
  return isRequired(attribute, categoryId) || !attribute.more;
}
