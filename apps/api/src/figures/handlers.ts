import { type FigureCode, type figureOperations, queueFigures } from '@thulubazaar/contract';
import { AppError } from '../kernel/errors.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Actor } from '../kernel/policy/policy.ts';
import type { Context } from '../reference/reference.ts';
import { commonestGaps } from '../search/gaps.ts';
import type { figurePolicies } from './policies.ts';
import { readFigures } from './read-figures.ts';

/**
 * Moderators see what is about their own work.
 * @throws AppError forbidden
 */
export function requireFigure({ role }: Actor, figure: FigureCode): void {
  if (role !== 'admin' && !queueFigures.includes(figure)) throw new AppError('forbidden');
}

/** What is counted, as JSON. */
export function figureHandlers(context: Context): Handlers<typeof figureOperations, typeof figurePolicies> {
  return {
    getFigures: ({ actor, query }) => {
      requireFigure(actor, query.figure);
      return readFigures(context, query);
    },
    listGaps: async ({ query }) => ({ items: await commonestGaps(context.pool, query) }),
  };
}
