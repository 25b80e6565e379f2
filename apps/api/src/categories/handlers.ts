import type { listCategories } from '@thulubazaar/contract';
import type { Context } from '../context.ts';
import type { Handlers } from '../http/mount.ts';

export function categoryHandlers(context: Context): Handlers<readonly [typeof listCategories]> {
  return { listCategories: () => ({ items: context.reference.categoryTree }) };
}
