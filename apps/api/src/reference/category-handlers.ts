import { listCategories } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import { keptAnswer } from './kept-answer.ts';
import type { Context } from './reference.ts';

export function categoryHandlers(context: Context): Handlers<readonly [typeof listCategories]> {
  return {
    listCategories: keptAnswer(
      listCategories,
      context,
      () => '',
      () => ({ items: context.reference.categoryTree }),
    ),
  };
}
