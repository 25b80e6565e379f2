import { model } from '@thulubazaar/catalog/attributes/model';
import { rulesOf } from '@thulubazaar/catalog/category-rules';
import { fieldsOf } from '@thulubazaar/catalog/fields';
import { modelsOf } from '@thulubazaar/catalog/models';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import { getFields, listModels } from '@thulubazaar/contract';
import { invalidField } from '../kernel/errors.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import { keptAnswer } from './kept-answer.ts';
import type { Context } from './reference.ts';

/** What categories ask of their listings, and the models to choose from. */
export function fieldHandlers(
  context: Pick<Context, 'reference'>,
): Handlers<readonly [typeof getFields, typeof listModels]> {
  function requireCategory(id: string): void {
    if (!context.reference.categories.has(id)) throw invalidField('category', 'unknown_category');
  }
  return {
    getFields: keptAnswer(
      getFields,
      context,
      ({ query }) => query.category,
      ({ query: { category } }) => {
        requireCategory(category);
        const { priceUnits, priceOptional, basis } = rulesOf(category);
        const units = priceUnits.map((id) => ({
          id,
          label: { en: priceUnitName(id, 'en'), ne: priceUnitName(id, 'ne') },
        }));
        return { category, fields: fieldsOf(category), price: { units, optional: priceOptional, basis } };
      },
    ),
    listModels: keptAnswer(
      listModels,
      context,
      ({ query }) => `${query.category} ${query.make}`,
      ({ query: { category, make } }) => {
        requireCategory(category);
        return { items: modelsOf(model, category, make) };
      },
    ),
  };
}
