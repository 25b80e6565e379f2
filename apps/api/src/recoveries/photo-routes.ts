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

type Guards = (op: Pick<Operation, 'id' | 'method' | 'access'>) => RequestHandler[];

/** The photos that show whose an account is, for moderators alone; each look is a row of the audit. */
export function recoveryPhotoRoutes(context: Kernel, guards: Guards): Router {
  const router = Router();
  const path = '/api/recoveries/:id/photos/:imageId/:width.webp';
  router.get(path, ...guards({ id: 'recoveryPhoto', method: 'get', access: 'role' }), photo(context));
  return router;
}

function photo(context: Kernel): RequestHandler {
  return async (req, res, next) => {
    try {
      const { actor } = req;
      if (!actor || actor.role === 'user') throw new AppError('forbidden');
      const { data } = asked.safeParse(req.params);
      if (!data) throw notFound();
      await transaction(context.pool, (tx) => noteLook(tx, actor.id, data));
      await sendPrivatePhoto(context, req, res, data, 0);
    } catch (error) {
      next(error);
    }
  };
}

/** @throws AppError not_found, also for who asks or has the account */
async function noteLook(
  tx: pg.PoolClient,
  actorId: string,
  { id: recoveryId, imageId, width }: z.output<typeof asked>,
): Promise<void> {
  const { rowCount } = await tx.query(
    `select from recovery_photos p join recoveries r on r.id = p.recovery_id
      where p.recovery_id = $1 and p.image_id = $2 and r.requester_id <> $3 and r.account_id is distinct from $3`,
    [recoveryId, imageId, actorId],
  );
  if (rowCount !== 1) throw notFound();
  await audit(tx, {
    actorId,
    action: 'recovery.photo',
    subject: `recovery:${recoveryId}`,
    details: { imageId, width },
  });
}
