import { hashPassword } from '../accounts/passwords.ts';
import { setPassword } from '../accounts/people.ts';
import { setContact } from '../accounts/stored-contacts.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** Two of the demo sellers that anyone on this machine may sign in as. */
const logins = [
  { handle: 'demo-sita', kind: 'phone', value: '+9779800000001' },
  { handle: 'demo-ramesh', kind: 'email', value: 'ramesh@demo.example', password: 'namaste demo bazaar' },
] as const;

/**
 * Lets two demo sellers sign in, and answers a line on each for whoever starts the site. Their credentials are in
 * this file, so they exist only where messages go to the local outbox.
 */
export async function seedDemoAccounts(
  context: Pick<Kernel, 'config' | 'pool' | 'encryption'>,
): Promise<string[]> {
  const { config, pool } = context;
  if (!config.messages.outbox) return [];
  const lines: string[] = [];
  for (const login of logins) {
    const { rows } = await pool.query<{ id: string; name: string; has_password: boolean }>(
      `select id, name, exists (select from accounts where user_id = users.id) as has_password
         from users where handle = $1`,
      [login.handle],
    );
    const user = rows[0];
    if (!user) continue;
    await setContact(pool, context, user.id, login);
    if (login.kind === 'phone') {
      lines.push(`${user.name}: phone ${login.value.slice(4)}, the code appears in the outbox`);
    } else {
      if (!user.has_password) await setPassword(pool, user.id, await hashPassword(login.password));
      lines.push(`${user.name}: e-mail ${login.value}, password ${login.password}`);
    }
  }
  return lines;
}
