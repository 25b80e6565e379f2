import { pipeline } from 'node:stream/promises';
import type { Operation } from '@thulubazaar/contract';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { notFound } from '../kernel/errors.ts';
import { parseQuery } from '../kernel/http/query-string.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { exportKey } from '../kernel/store/keys.ts';
import { isSigned } from './exports.ts';

type Guards = (op: Pick<Operation, 'id' | 'method' | 'access'>) => RequestHandler[];

const asked = z.object({
  id: z.uuid().toLowerCase(),
  expires: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  signature: z.string().max(100),
});
type Asked = z.output<typeof asked>;

/** The file of a copy, by its signed path and the session of the person it is about. */
export function exportRoute(context: Kernel, guards: Guards): Router {
  const router = Router();
  router.get(
    '/api/me/export/:id.zip',
    ...guards({ id: 'exportFile', method: 'get', access: 'user' }),
    async (req, res, next) => {
      try {
        const query = parseQuery(req.url.slice(req.url.indexOf('?') + 1));
        const { data } = asked.safeParse({ ...query, id: req.params.id });
        if (!data || !req.actor || !isSigned(context, req.actor.id, data)) throw notFound();
        await sendFile(context, req, res, data);
      } catch (error) {
        next(error);
      }
    },
  );
  return router;
}

async function sendFile(
  { pool, store, log }: Kernel,
  req: Request,
  res: Response,
  { id }: Asked,
): Promise<void> {
  const { rows } = await pool.query<{ day: string }>(
    `select to_char(asked_at at time zone 'Asia/Kathmandu', 'YYYY-MM-DD') as day from data_exports
      where id = $1 and user_id = $2 and state = 'ready' and expires_at > now()`,
    [id, req.actor?.id],
  );
  const object = rows[0] && (await store.get(exportKey(id)));
  if (!rows[0] || !object) throw notFound();
  res.writeHead(200, {
    'content-type': 'application/zip',
    'content-length': object.size,
    'content-disposition': `attachment; filename="thulubazaar-${rows[0].day}.zip"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
  if (req.method === 'HEAD') {
    object.body.destroy();
    res.end();
    return;
  }
  await pipeline(object.body, res).catch((error) => log.debug({ err: error }, 'copy not sent whole'));
}
