import { guideFor } from '../../guidance/price-guide.ts';
import { byFacts, type Finder, type ParamsOf } from './kind.ts';

/** The quartiles among the nineteen quantiles of a guide. */
const [lowerAt, upperAt] = [4, 14];

/** A price far from what comparable listings ask, by the guide that everybody sees. */
export function priceOff({ below, above }: ParamsOf<'price_off'>): Finder {
  return {
    reads: 'listing',
    async find(db, { said, placeId, price, priceUnit, attributes }) {
      if (!price || said.categoryId === null) return null;
      const guide = await guideFor(db, { categoryId: said.categoryId, placeId, priceUnit, attributes });
      const [lower, upper] = [guide?.quantiles[lowerAt], guide?.quantiles[upperAt]];
      if (!guide || !lower || !upper) return null;
      const facts = { price, lower, upper, listings: guide.n };
      if (below !== null && price < lower * below) return byFacts(['below'], facts);
      return above !== null && price > upper * above ? byFacts(['above'], facts) : null;
    },
  };
}
