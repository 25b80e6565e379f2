import { priceUnits } from '@thulubazaar/catalog/price-units';
import { z } from 'zod';

/** What a price is for. */
export const priceUnit = z.enum(priceUnits);
