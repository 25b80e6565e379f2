import type {
  getMe,
  listSessions,
  revokeOtherSessions,
  revokeSession,
  signOut,
  updateMe,
} from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { clearCookie, readCookie, restoreSignInMark } from './cookie.ts';
import { deviceOfRequest, signOutElsewhere } from './devices.ts';
import type { accountPolicies } from './policies.ts';
import { getMeById, updateProfile } from './profile.ts';
import { endSession, listSessionsOf } from './sessions.ts';

type Operations = readonly [
  typeof signOut,
  typeof getMe,
  typeof updateMe,
  typeof listSessions,
  typeof revokeSession,
  typeof revokeOtherSessions,
];

/** Who is signed in, and where. */
export function sessionHandlers(context: Context): Handlers<Operations, typeof accountPolicies> {
  const { config, pool } = context;
  return {
    signOut: async ({ req, res, actor }) => {
      if (actor && req.sessionId) await endSession(pool, actor.id, req.sessionId).catch(() => {});
      if (readCookie(req, config.webUrl) !== undefined) clearCookie(res, config.webUrl);
      return null;
    },
    getMe: ({ req, res, actor }) => {
      restoreSignInMark(req, res, config.webUrl);
      return getMeById(pool, context, actor.id);
    },
    updateMe: ({ actor, body }) => updateProfile(context, actor.id, body),
    listSessions: async ({ req, actor }) => ({
      items: await listSessionsOf(context, actor.id, req.sessionId),
    }),
    revokeSession: async ({ params, actor }) => {
      await endSession(pool, actor.id, params.id);
      return null;
    },
    revokeOtherSessions: async ({ req, actor }) => {
      const device = deviceOfRequest(req, config.webUrl);
      await signOutElsewhere(pool, actor.id, { sessionId: req.sessionId, device });
      return null;
    },
  };
}
