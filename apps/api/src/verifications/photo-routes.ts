import type { Router } from 'express';
import { evidenceRoute, type Guards } from '../evidence/photo-route.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** The papers of requests that were sent, for moderators alone, but not for who asks or works in the shop. */
export function verificationPaperRoutes(context: Kernel, guards: Guards): Router {
  return evidenceRoute(context, guards, {
    id: 'verificationPaper',
    folder: '/api/verifications/:id/papers',
    subject: 'verification',
    action: 'verification.paper',
    visible: `select from verification_papers p join verifications v on v.id = p.verification_id
      where p.verification_id = $1 and p.image_id = $2 and v.sent_at is not null and v.user_id <> $3
        and not exists (select from shop_members m where m.shop_id = v.shop_id and m.user_id = $3)`,
  });
}
