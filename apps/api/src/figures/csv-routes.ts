import { fewestOfDistrict, getFigures, listGaps, type Operation } from '@thulubazaar/contract';
import { type Request, type RequestHandler, Router } from 'express';
import { AppError } from '../kernel/errors.ts';
import { toCsv } from '../kernel/http/csv.ts';
import { parseQuery } from '../kernel/http/query-string.ts';
import { parseInput } from '../kernel/http/validation.ts';
import { type Actor, findAllowed } from '../kernel/policy/policy.ts';
import type { Context } from '../reference/reference.ts';
import { commonestGaps } from '../search/gaps.ts';
import { requireFigure } from './handlers.ts';
import { figurePolicies } from './policies.ts';
import { type Figures, readFigures } from './read-figures.ts';

type Guards = (op: Pick<Operation, 'id' | 'method' | 'access'>) => RequestHandler[];

/** What is counted, as CSV for spreadsheets: with the query and the rights of the operations that answer it as JSON. */
export function csvRoutes(context: Context, guards: Guards): Router {
  const router = Router();
  const serve = (
    id: string,
    path: string,
    right: keyof typeof figurePolicies,
    csv: (actor: Actor, req: Request) => Promise<string>,
  ) =>
    router.get(path, ...guards({ id, method: 'get', access: 'role' }), async (req, res, next) => {
      try {
        const { actor } = req;
        if (!actor) throw new AppError('not_signed_in');
        await findAllowed(context.pool, actor, figurePolicies[right], undefined);
        const text = await csv(actor, req);
        res.setHeader('cache-control', 'no-store');
        res.setHeader('content-disposition', `attachment; filename="${path.split('/').at(-1)}"`);
        res.type('text/csv; charset=utf-8').send(text);
      } catch (error) {
        next(error);
      }
    });
  serve('figuresAsCsv', '/api/admin/figures.csv', 'figure.read', async (actor, req) => {
    const query = parseInput(getFigures.query, queryOf(req));
    requireFigure(actor, query.figure);
    return figuresCsv(await readFigures(context, query), query.by);
  });
  serve('gapsAsCsv', '/api/admin/gaps.csv', 'gap.read', async (_actor, req) => {
    const gaps = await commonestGaps(context.pool, parseInput(listGaps.query, queryOf(req)));
    return toCsv(
      ['kind', 'text', 'times'],
      gaps.map(({ kind, text, times }) => [kind, text, times]),
    );
  });
  return router;
}

function queryOf({ url }: Request): unknown {
  const question = url.indexOf('?');
  return question < 0 ? {} : parseQuery(url.slice(question + 1));
}

function figuresCsv({ figure, days, districts }: Figures, by: 'day' | 'district'): string {
  if (by === 'day')
    return toCsv(
      ['day', figure],
      days.map(({ day, value }) => [day, value]),
    );
  return toCsv(
    ['district', 'name', 'name_ne', figure],
    districts.map(({ district, value }) => [
      district?.id ?? '',
      district?.name.en ?? '',
      district?.name.ne ?? '',
      value ?? `<${fewestOfDistrict}`,
    ]),
  );
}
