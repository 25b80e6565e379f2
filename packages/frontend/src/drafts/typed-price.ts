import type { PriceUnit } from '@thulubazaar/catalog/price-units';
import { readNpr } from '@thulubazaar/nepal/money';
import type { DraftValues } from './draft.ts';

/** What a price that is typed changes: "15k per month" says what it is for, too, where that is offered. */
export function typedPrice(price: string, offered: readonly PriceUnit[]): Partial<DraftValues> {
  const { unit } = readNpr(price);
  return unit !== null && offered.includes(unit) ? { price, priceUnit: unit } : { price };
}
