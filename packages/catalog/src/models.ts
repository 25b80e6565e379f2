import { slug } from '@thulubazaar/nepal/slug';
import source from '../data/models.json';
import type { ModelAttribute } from './attribute.ts';
import { catalogueOf } from './makes.ts';

interface MakeSource {
  id: string;
  en: string;
  ne: string;
  /** By catalogue, between semicolons, the best known first. */
  models: Partial<Record<string, string>>;
}

const makes: readonly MakeSource[] = source;

/** A model as it is filtered by and shown. */
export interface Model {
  id: string;
  name: string;
}

/**
 * Models that a maker sells of what is in a category, the best known first. All of them are 30 KB: not for browsers,
 * which ask for those of one maker.
 */
export function modelsOf(attribute: ModelAttribute, categoryId: string, make: string): Model[] {
  const catalogue = catalogueOf(attribute, categoryId);
  const names = makes.find(({ id }) => id === make)?.models[catalogue ?? ''];
  return names?.split('; ').map((name) => ({ id: slug(name), name })) ?? [];
}

/** Every maker with all its models, for the test that counts them. */
export const allMakes = makes;
