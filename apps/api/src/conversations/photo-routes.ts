import type { Operation } from '@thulubazaar/contract';
import { type Request, type RequestHandler, Router } from 'express';
import type pg from 'pg';
import { z } from 'zod';
import { notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Actor, findAllowed } from '../kernel/policy/policy.ts';
import { sendPrivatePhoto } from '../photos/http/private-photo.ts';
import { conversationPolicies } from './policies.ts';

type Guards = (op: Pick<Operation, 'id' | 'method' | 'access'>) => RequestHandler[];

const id = z.uuid().toLowerCase();
const asked = z.object({
  /** Of the conversation or the report. */
  id,
  imageId: id,
  width: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number),
});
type Asked = z.output<typeof asked>;

type Allows = (pool: pg.Pool, actor: Actor, asked: Asked) => Promise<boolean>;

/** The photos of messages, for those who may see the message: the two of a conversation, and a moderator who reads a report. */
export function photoRoutes(context: Kernel, guards: Guards): Router {
  const router = Router();
  const serve = (name: string, path: string, allows: Allows, access: 'user' | 'role' = 'user') =>
    router.get(path, ...guards({ id: name, method: 'get', access }), photoHandler(context, allows));
  serve('conversationPhoto', '/api/conversations/:id/photos/:imageId/:width.webp', ofConversation);
  serve('reportPhoto', '/api/reports/:id/photos/:imageId/:width.webp', ofReport, 'role');
  serve('ownPhoto', '/api/images/:imageId/:width.webp', own);
  return router;
}

function photoHandler(context: Kernel, allows: Allows): RequestHandler {
  return async (req, res, next) => {
    try {
      const { data } = asked.safeParse({ id: req.params.imageId, ...req.params });
      if (!data || !(await allows(context.pool, actorOf(req), data))) throw notFound();
      await sendPrivatePhoto(context, req, res, data);
    } catch (error) {
      next(error);
    }
  };
}

function actorOf({ actor }: Request): Actor {
  if (!actor) throw notFound();
  return actor;
}

async function ofConversation(pool: pg.Pool, actor: Actor, { id, imageId }: Asked): Promise<boolean> {
  await findAllowed(pool, actor, conversationPolicies['conversation.read'], { id });
  const { rowCount } = await pool.query(
    `select from messages where conversation_id = $1 and image_id = $2 and deleted_at is null
        and (not held or sender_id = $3)`,
    [id, imageId, actor.id],
  );
  return rowCount === 1;
}

async function ofReport(pool: pg.Pool, actor: Actor, { id, imageId }: Asked): Promise<boolean> {
  await findAllowed(pool, actor, conversationPolicies['report.read'], { id });
  const { rowCount } = await pool.query(
    `select from reports r join messages m on m.conversation_id = r.conversation_id and m.image_id = $2
      where r.id = $1 and r.reported_id <> $3`,
    [id, imageId, actor.id],
  );
  return rowCount === 1;
}

/** What is not sent yet is its owner's alone. A paper that moderators have is not for whoever gets into the account. */
async function own(pool: pg.Pool, actor: Actor, { imageId }: Asked): Promise<boolean> {
  const { rowCount } = await pool.query(
    `select from images where id = $1 and owner_id = $2 and purpose = 'message' and state = 'ready'
        and not exists (select from verification_papers p join verifications v on v.id = p.verification_id
                         where p.image_id = images.id and v.sent_at is not null)`,
    [imageId, actor.id],
  );
  return rowCount === 1;
}
