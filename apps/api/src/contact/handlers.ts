import type { contactOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { getContact, setContact } from './contact.ts';
import { revealContact } from './reveal.ts';

/** How sellers may be reached. */
export function contactHandlers(context: Kernel): Handlers<typeof contactOperations> {
  return {
    getContact: ({ actor }) => getContact(context, actor.id),
    setContact: ({ actor, body }) => setContact(context, actor.id, body),
    revealContact: ({ actor, params }) => revealContact(context, actor.id, params.id),
  };
}
