import { rulesOf } from '@thulubazaar/catalog/category-rules';
import type { DraftValues } from './draft.ts';

/** A category brings its own questions: what no longer fits is put right. */
export function withCategory(values: DraftValues, categoryId: string): Partial<DraftValues> {
  const units = rulesOf(categoryId).priceUnits;
  const top = (id: string | null) => id?.split('/', 1)[0];
  const stays =
    values.categoryId !== null &&
    top(values.categoryId) === top(categoryId) &&
    units.includes(values.priceUnit);
  return { categoryId, priceUnit: stays ? values.priceUnit : (units[0] ?? 'total') };
}
