import { agree } from '../accounts/consents.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { setPassword } from '../accounts/people.ts';
import { codeAt, secretOf, setSecret } from '../accounts/second-factor/totp.ts';
import { setContact } from '../accounts/stored-contacts.ts';
import type { Kernel } from '../kernel/kernel.ts';

/** Two of the demo sellers that anyone on this machine may sign in as. */
const logins = [
  { handle: 'demo-sita', kind: 'phone', value: '+9779800000001' },
  { handle: 'demo-ramesh', kind: 'email', value: 'ramesh@demo.example', password: 'namaste demo bazaar' },
] as const;

/** Whoever decides cases here. The secret may stand in an authenticator app as well. */
const moderator = {
  handle: 'demo-moderator',
  name: 'Asha Moderator',
  email: 'moderator@demo.example',
  password: 'namaste demo bazaar',
  secret: 'THULUBAZAARDEMOMODERATORSECRET22',
} as const;

/**
 * Lets two demo sellers and a moderator sign in, and answers a line on each for whoever starts the site. Their credentials
 * are in this file, so they exist only where messages go to the local outbox.
 */
export async function seedDemoAccounts(
  context: Pick<Kernel, 'config' | 'pool' | 'encryption'>,
): Promise<string[]> {
  const { config, pool } = context;
  if (!config.messages.outbox) {
    // A database that was on somebody's machine before: what stands in this file opens nothing.
    await pool.query(`update users set role = 'user' where handle = $1`, [moderator.handle]);
    return [];
  }
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
    await agree(pool, user.id);
    if (login.kind === 'phone') {
      lines.push(`${user.name}: phone ${login.value.slice(4)}, the code appears in the outbox`);
    } else {
      if (!user.has_password) await setPassword(pool, user.id, await hashPassword(login.password));
      lines.push(`${user.name}: e-mail ${login.value}, password ${login.password}`);
    }
  }
  return [...lines, await seedModerator(context)];
}

async function seedModerator(context: Pick<Kernel, 'config' | 'pool' | 'encryption'>): Promise<string> {
  const { pool } = context;
  const { handle, name, email, password, secret } = moderator;
  const { rows } = await pool.query<{ id: string; has_password: boolean }>(
    `insert into users as u (handle, name, role) values ($1, $2, 'moderator')
     on conflict (handle) do update set role = 'moderator'
     returning id, exists (select from accounts where user_id = u.id) as has_password`,
    [handle, name],
  );
  const [user] = rows;
  if (user && !user.has_password) {
    await setContact(pool, context, user.id, { kind: 'email', value: email });
    await setPassword(pool, user.id, await hashPassword(password));
    await setSecret(pool, context, user.id, secret);
  }
  return `${name}, who moderates: e-mail ${email}, password ${password}, the app's code appears in the outbox`;
}

/** What the authenticator app of the demo moderator shows now; nothing where there is none. */
export async function demoAppCodes(
  context: Pick<Kernel, 'pool' | 'encryption'>,
): Promise<{ who: string; code: string }[]> {
  const { pool } = context;
  const { rows } = await pool.query<{ id: string }>('select id from users where handle = $1', [
    moderator.handle,
  ]);
  const secret = rows[0] && (await secretOf(pool, context, rows[0].id));
  return secret ? [{ who: moderator.email, code: codeAt(secret, Date.now()) }] : [];
}
