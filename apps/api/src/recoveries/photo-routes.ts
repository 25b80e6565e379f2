import type { Router } from 'express';
import { evidenceRoute, type Guards } from '../evidence/photo-route.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** The photos that show whose an account is, for moderators alone, but not for who asks or has the account. */
export function recoveryPhotoRoutes(context: Kernel, guards: Guards): Router {
  return evidenceRoute(context, guards, {
    id: 'recoveryPhoto',
    folder: '/api/recoveries/:id/photos',
    subject: 'recovery',
    action: 'recovery.photo',
    visible: `select from recovery_photos p join recoveries r on r.id = p.recovery_id
      where p.recovery_id = $1 and p.image_id = $2 and r.requester_id <> $3 and r.account_id is distinct from $3`,
  });
}
