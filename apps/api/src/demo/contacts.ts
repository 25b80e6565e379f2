import type { Contact } from '@thulubazaar/contract';
import { phoneOf } from '../accounts/phone-of.ts';
import { setContact } from '../accounts/stored-contacts.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { demoSellers } from './seed.ts';

/**
 * Lets some demo sellers be called, or written to on WhatsApp or Viber; the others take messages. Their numbers are made
 * up, and might be somebody's: they exist only where messages go to the local outbox. What somebody has changed stays.
 */
export async function seedDemoContacts(
  context: Pick<Kernel, 'config' | 'pool' | 'encryption'>,
): Promise<void> {
  const { config, pool } = context;
  if (!config.messages.outbox) return;
  for (const [at, { id, contact }] of demoSellers().entries()) {
    if (!contact) continue;
    const { rows } = await pool.query<{ id: string; contact: Contact }>(
      'select id, contact from users where handle = $1',
      [`demo-${id}`],
    );
    const seller = rows[0];
    if (!seller || seller.contact.call || seller.contact.whatsapp || seller.contact.viber) continue;
    if ((await phoneOf(pool, context, seller.id)) === null)
      await setContact(pool, context, seller.id, { kind: 'phone', value: `+97798000001${10 + at}` });
    await pool.query('update users set contact = $2 where id = $1', [seller.id, JSON.stringify(contact)]);
  }
}
