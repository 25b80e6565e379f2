import type { Bilingual, Lang, ModelAttribute } from './attribute.ts';
import { makeList } from './generated/make-list.ts';

/** Who makes things, with the catalogues that know models of theirs. */
export interface Make {
  id: string;
  name: Bilingual;
  catalogues: readonly string[];
}

/** A maker that no catalogue knows: the model says who it is. */
export const otherMake = 'other';

const makes = new Map(
  makeList.map(([id, en, ne, catalogues]): [string, Make] => [
    id,
    { id, name: { en, ne }, catalogues: catalogues.split(' ') },
  ]),
);

export function makeById(id: string): Make | undefined {
  return makes.get(id);
}

/** The catalogue that models of a category are chosen from. */
export function catalogueOf({ catalogues }: ModelAttribute, categoryId: string): string | undefined {
  return catalogues[categoryId];
}

/** Makers of what is in a category, or anywhere below it, by their names. */
export function makesOf(attribute: ModelAttribute, categoryId: string): Make[] {
  const within = Object.entries(attribute.catalogues).filter(
    ([id]) => categoryId === '' || id === categoryId || id.startsWith(`${categoryId}/`),
  );
  const catalogues = within.map(([, catalogue]) => catalogue);
  return [...makes.values()].filter((make) => make.catalogues.some((one) => catalogues.includes(one)));
}

/** The two parts of `bajaj/Pulsar 150`. */
export function splitModel(value: string): { make: string; model: string } {
  const at = value.indexOf('/');
  return at < 0 ? { make: value, model: '' } : { make: value.slice(0, at), model: value.slice(at + 1) };
}

/** `Bajaj Pulsar 150`, `बजाज Pulsar 150`. */
export function modelText(value: string, lang: Lang): string {
  const { make, model } = splitModel(value);
  const name = makeById(make)?.name[lang] ?? '';
  return [name, model].filter(Boolean).join(' ');
}
