import type { Operation } from '@thulubazaar/contract';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { AppError } from '../kernel/errors.ts';
import { toCsv } from '../kernel/http/csv.ts';
import { langOf } from '../kernel/http/lang.ts';
import { parseQuery } from '../kernel/http/query-string.ts';
import { parseInput } from '../kernel/http/validation.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { type Actor, findAllowed } from '../kernel/policy/policy.ts';
import type { Context } from '../reference/reference.ts';
import { exportRows, listingsToExport } from './export.ts';
import { bulkPolicies } from './policies.ts';
import { problemLines, readRows } from './rows.ts';
import { templateOf } from './template.ts';
import { writeXlsx } from './write-xlsx.ts';

type Guards = (op: Pick<Operation, 'id' | 'method' | 'access'>) => RequestHandler[];

const lang = z.enum(['en', 'ne']).optional();
const templateQuery = z.strictObject({ category: z.string().max(120), lang });
const exportQuery = z.strictObject({ shop: z.string().max(40).optional(), lang });
const uploadParams = z.object({ id: z.uuid().toLowerCase() });

// Each is all that somebody has.
const exportsAnHour: Limit = { name: 'bulk_exports', points: 60, seconds: 3600 };
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Files for spreadsheets: what to fill in, what one has, and what is wrong with what was sent. */
export function bulkRoutes(context: Context, guards: Guards): Router {
  const router = Router();
  const serve = (
    id: string,
    path: string,
    rows: (actor: Actor, req: Request) => Promise<{ name: string; rows: string[][] }>,
  ) =>
    router.get(path, ...guards({ id, method: 'get', access: 'user' }), async (req, res, next) => {
      try {
        if (!req.actor) throw new AppError('not_signed_in');
        const made = await rows(req.actor, req);
        send(res, made.name, req.path.endsWith('.xlsx'), made.rows);
      } catch (error) {
        next(error);
      }
    });
  for (const kind of ['csv', 'xlsx']) {
    serve('bulkTemplate', `/api/bulk/template.${kind}`, async (_actor, req) => {
      const query = parseInput(templateQuery, queryOf(req));
      const rows = templateOf(context.reference, query.category, query.lang ?? langOf(req));
      return { name: `thulubazaar-${query.category.replaceAll('/', '-')}`, rows };
    });
    serve('bulkExport', `/api/bulk/export.${kind}`, async (actor, req) => {
      const query = parseInput(exportQuery, queryOf(req));
      await context.limits.consume(exportsAnHour, actor.id);
      const listings = await listingsToExport(context.pool, actor.id, query.shop ?? null);
      const exporting = {
        reference: context.reference,
        webUrl: context.config.webUrl,
        lang: query.lang ?? langOf(req),
      };
      return { name: `thulubazaar-${query.shop ?? 'listings'}`, rows: exportRows(exporting, listings) };
    });
  }
  serve('bulkProblems', '/api/bulk/uploads/:id/problems.csv', async (actor, req) => {
    const { id } = parseInput(uploadParams, req.params);
    await findAllowed(context.pool, actor, bulkPolicies['bulk.read'], { id });
    const rows = await readRows(context.pool, id, { after: 0, limit: 1000, faulty: true });
    const heads = ['row', 'column', 'स्तम्भ', 'problem', 'समस्या', 'cell'];
    return { name: 'problems', rows: [heads, ...rows.flatMap(problemLines)] };
  });
  return router;
}

function queryOf({ url }: Request): unknown {
  const question = url.indexOf('?');
  return question < 0 ? {} : parseQuery(url.slice(question + 1));
}

function send(res: Response, name: string, isXlsx: boolean, [head = [], ...rows]: string[][]): void {
  res.setHeader('cache-control', 'no-store');
  res.setHeader('content-disposition', `attachment; filename="${name}.${isXlsx ? 'xlsx' : 'csv'}"`);
  if (isXlsx) res.type(xlsxType).send(Buffer.from(writeXlsx([head, ...rows])));
  else res.type('text/csv; charset=utf-8').send(toCsv(head, rows));
}
