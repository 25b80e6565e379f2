import type { Attribute, Option } from './attribute.ts';
import { attributes } from './attributes.ts';
import { onFieldSettings, settingOf } from './field-settings.ts';

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

/** What a form asks for: all of that but what an admin has hidden in this category. */
export function askedOf(categoryId: string | null): readonly Attribute[] {
  const all = attributesOf(categoryId);
  return categoryId === null ? all : all.filter(({ id }) => settingOf(id, categoryId) !== 'hidden');
}

/** What the listings of a category, or of all, can be filtered by. */
export function filtersOf(categoryId: string | null): readonly Attribute[] {
  return attributes.filter(
    (attribute) =>
      attribute.filter &&
      (categoryId === null
        ? attribute.in.includes('')
        : occursIn(attribute, categoryId) && settingOf(attribute.id, categoryId) !== 'hidden'),
  );
}

/** What can be chosen in this category, or below it; without a category everything. None where nothing is chosen from. */
export function optionsOf(attribute: Attribute, categoryId: string | null): readonly Option[] {
  if (attribute.kind !== 'choice' && attribute.kind !== 'choices') return [];
  if (categoryId === null) return attribute.options;
  return attribute.options.filter(
    ({ in: scope }) =>
      !scope || isIn(categoryId, scope) || scope.some((inner) => isWithin(inner, categoryId)),
  );
}

/** True where a listing cannot go live without it. */
export function isRequired({ id, requiredIn = [], notIn = [] }: Attribute, categoryId: string): boolean {
  const setting = settingOf(id, categoryId);
  if (setting) return setting === 'required';
  return isIn(categoryId, requiredIn) && !isIn(categoryId, notIn);
}

/** Fields that a form asks at once, with title, price and description; the others stand behind "more". */
export const mostAtOnce = 10;
const ofEveryListing = 3;

const askedAtOnce = new Map<string, ReadonlySet<Attribute>>();
onFieldSettings(() => askedAtOnce.clear());

/** What is needed, then what most buyers ask for, as far as there is room. */
function atOnceIn(categoryId: string): ReadonlySet<Attribute> {
  let found = askedAtOnce.get(categoryId);
  if (!found) {
    const asked = askedOf(categoryId).filter(({ ofPrice }) => !ofPrice);
    const needed = asked.filter((attribute) => isRequired(attribute, categoryId));
    const others = asked.filter((attribute) => !attribute.more && !needed.includes(attribute));
    found = new Set([...needed, ...others].slice(0, mostAtOnce - ofEveryListing));
    if (askedAtOnce.size < 1000) askedAtOnce.set(categoryId, found);
  }
  return found;
}

/** True where a form asks it at once. What qualifies the price is part of its field. */
export function isAskedAtOnce(attribute: Attribute, categoryId: string): boolean {
  return attribute.ofPrice ? !attribute.more : atOnceIn(categoryId).has(attribute);
}
