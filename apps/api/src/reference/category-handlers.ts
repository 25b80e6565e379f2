import type { listCategories } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from './reference.ts';

export function categoryHandlers(context: Context): Handlers<readonly [typeof listCategories]> {
  return { listCategories: () => ({ items: context.reference.categoryTree }) };
}
