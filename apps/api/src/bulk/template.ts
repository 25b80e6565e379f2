import { askedOf, isRequired, optionsOf } from '@thulubazaar/catalog/applies';
import type { Attribute, Lang } from '@thulubazaar/catalog/attribute';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import { boundsText, no, yes } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import { isRanged } from '@thulubazaar/catalog/ranged';
import { shortestDescription, shortestTitle } from '@thulubazaar/contract';
import { notFound } from '../kernel/errors.ts';
import type { CategoryEntry, Reference } from '../reference/reference.ts';
import { type CommonColumn, commonColumns } from './column-label.ts';

const given = ['title', 'category', 'price', 'priceType', 'place', 'description'] as const;
const needed: ReadonlySet<CommonColumn> = new Set(['title', 'category', 'place', 'description']);

/** Heads of a template and, in a row that is not read, what each takes. @throws AppError not_found */
export function templateOf(reference: Reference, categoryId: string, lang: Lang): string[][] {
  const category = reference.categories.get(categoryId);
  if (!category?.parent) throw notFound();
  const asked = askedOf(categoryId);
  const common = [...given, 'photos'] as const;
  const heads = [
    ...common.map((id) => `${commonColumns[id][lang]}${isNeeded(id, categoryId) ? ' *' : ''}`),
    ...asked.map((attribute) => `${attribute.label[lang]}${isRequired(attribute, categoryId) ? ' *' : ''}`),
  ];
  const hints = [
    ...common.map((id) => commonHint(id, category, lang)),
    ...asked.map((attribute) => attributeHint(attribute, categoryId, lang)),
  ];
  return [heads, hints.map((hint, at) => (at === 0 ? `# ${hint}` : hint))];
}

function isNeeded(id: CommonColumn, categoryId: string): boolean {
  return needed.has(id) || (id === 'price' && !rulesOf(categoryId).priceOptional);
}

function commonHint(id: CommonColumn, category: CategoryEntry, lang: Lang): string {
  const said = (en: string, ne: string) => (lang === 'ne' ? ne : en);
  const number = (value: number) => new Intl.NumberFormat(lang === 'ne' ? 'ne-NP' : 'en-IN').format(value);
  switch (id) {
    case 'title':
      return said(
        `at least ${number(shortestTitle)} letters; this row is not read`,
        `कम्तीमा ${number(shortestTitle)} अक्षर; यो हरफ पढिँदैन`,
      );
    case 'category':
      return category.name[lang];
    case 'price':
      return said('2250000 or 22.5 lakh', '२२५०००० वा २२.५ लाख');
    case 'priceType':
      return rulesOf(category.id)
        .priceUnits.map((unit) => priceUnitName(unit, lang))
        .join(', ');
    case 'place':
      return said('Koteshwor, Kathmandu', 'कोटेश्वर, काठमाडौँ');
    case 'description':
      return said(
        `at least ${number(shortestDescription)} letters`,
        `कम्तीमा ${number(shortestDescription)} अक्षर`,
      );
    default:
      return said(
        'addresses, or names in your zip: a.jpg | b.jpg',
        'ठेगाना, वा zip भित्रका नाम: a.jpg | b.jpg',
      );
  }
}

function attributeHint(attribute: Attribute, categoryId: string, lang: Lang): string {
  if (attribute.kind === 'choice' || attribute.kind === 'choices') {
    const options = optionsOf(attribute, categoryId).map(({ label }) => label[lang]);
    return options.join(attribute.kind === 'choices' ? '; ' : ', ');
  }
  if (attribute.kind === 'flag')
    return `${(attribute.says?.yes ?? yes)[lang]}, ${(attribute.says?.no ?? no)[lang]}`;
  if (attribute.kind === 'date') return lang === 'ne' ? '२०८३-०८-१४' : '2026-11-30';
  if (isRanged(attribute)) {
    const { min, max } = boundsText(attribute, lang);
    return `${min} – ${max}`;
  }
  return attribute.hint?.[lang] ?? '';
}
