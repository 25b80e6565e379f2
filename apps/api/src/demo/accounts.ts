import { hashPassword } from '../accounts/passwords.ts';
import { setPassword } from '../accounts/people.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** Two of the demo sellers that anyone on this machine may sign in as. */
const logins = [
  { handle: 'demo-sita', phone: '+9779800000001' },
  { handle: 'demo-ramesh', email: 'ramesh@demo.example', password: 'namaste demo bazaar' },
] as const;

/**
 * Lets two demo sellers sign in, and answers a line on each for whoever starts the site. Their credentials are in
 * this file, so they exist only where messages go to the local outbox.
 */
export async function seedDemoAccounts({ config, pool }: Pick<Kernel, 'config' | 'pool'>): Promise<string[]> {
  if (!config.messages.outbox) return [];
  const lines: string[] = [];
  for (const login of logins) {
    const [phone, email] = 'phone' in login ? [login.phone, null] : [null, login.email];
    const { rows } = await pool.query<{ id: string; name: string; has_password: boolean }>(
      `update users set phone_number = coalesce($2, phone_number), phone_number_verified = $2::text is not null,
              email = coalesce($3, email), email_verified = $3::text is not null
        where handle = $1
       returning id, name, exists (select from accounts where user_id = users.id) as has_password`,
      [login.handle, phone, email],
    );
    const user = rows[0];
    if (!user) continue;
    if ('phone' in login) {
      lines.push(`${user.name}: phone ${login.phone.slice(4)}, the code appears in the outbox`);
    } else {
      if (!user.has_password) await setPassword(pool, user.id, await hashPassword(login.password));
      lines.push(`${user.name}: e-mail ${login.email}, password ${login.password}`);
    }
  }
  return lines;
}
