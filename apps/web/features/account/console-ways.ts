import type { Role } from '@thulubazaar/contract';
import type { IconName } from '@/generated/icon-names.ts';
import type { MessageKey } from '@/i18n/texts.tsx';

/** A link to pages of one's own. */
export interface Way {
  /** Without the language. */
  path: string;
  icon: IconName;
  word: MessageKey;
}

const moderation: Way = { path: '/moderation', icon: 'scale', word: 'profile.moderation' };
const admin: Way = { path: '/admin', icon: 'sliders-horizontal', word: 'profile.admin' };

/** The ways to the moderators' console and the pages of admins, for those who have something to do there. */
export const consoleWays: Readonly<Record<Role, readonly Way[]>> = {
  user: [],
  moderator: [moderation],
  admin: [moderation, admin],
};
