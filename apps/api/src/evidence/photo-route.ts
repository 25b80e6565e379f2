import type { Operation } from '@thulubazaar/contract';
import { type RequestHandler, Router } from 'express';
import type pg from 'pg';
import { z } from 'zod';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { sendPrivatePhoto } from '../photos/http/private-photo.ts';

const id = z.uuid().toLowerCase();
const asked = z.object({
  id,
  imageId: id,
  width: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});

export type Guards = (op: Pick<Operation, 'id' | 'method' | 'access'>) => RequestHandler[];

interface Evidence {
  /** Of the route. */
  id: string;
  /** The address of all photos of one of these: `/api/recoveries/:id/photos`. */
  folder: string;
  /** Of the row of the audit: `recovery`, and `recovery.photo`. */
  subject: string;
  action: string;
  /** SQL that finds a row where the photo `$2` is of `$1`, and `$3` may look at it. */
  visible: string;
}

/** The way to photos that people show to moderators alone; each look is a row of the audit. */
export function evidenceRoute(context: Kernel, guards: Guards, evidence: Evidence): Router {
  const router = Router();
  router.get(
    `${evidence.folder}/:imageId/:width.webp`,
    ...guards({ id: evidence.id, method: 'get', access: 'role' }),
    look(context, evidence),
  );
  return router;
}

function look(context: Kernel, evidence: Evidence): RequestHandler {
  return async (req, res, next) => {
    try {
      const { actor } = req;
      if (!actor || actor.role === 'user') throw new AppError('forbidden');
      const { data } = asked.safeParse(req.params);
      if (!data) throw notFound();
      await transaction(context.pool, (tx) => noteLook(tx, evidence, actor.id, data));
      await sendPrivatePhoto(context, req, res, data, 0);
    } catch (error) {
      next(error);
    }
  };
}

/** @throws AppError not_found, also for those whom it is about */
async function noteLook(
  tx: pg.PoolClient,
  { subject, action, visible }: Evidence,
  actorId: string,
  { id: subjectId, imageId, width }: z.output<typeof asked>,
): Promise<void> {
  const { rowCount } = await tx.query(visible, [subjectId, imageId, actorId]);
  if (rowCount !== 1) throw notFound();
  await audit(tx, { actorId, action, subject: `${subject}:${subjectId}`, details: { imageId, width } });
}
