import { expect, it } from 'vitest';
import { startTestApi, useApi } from '../../test/harness.ts';
import { codeFor, cookieOf, newPhone, send } from '../../test/people.ts';
import { createLog } from '../kernel/log.ts';

const holder = useApi();

it('writes no token, code, password, number or address of anyone to the log, failures included', async () => {
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => lines.push(line) });
  const url = holder.api.context.config.databaseUrl;
  const api = await startTestApi(url, {}, { log });
  const unsendable = await startTestApi(
    url,
    { AAKASH_TOKEN: 'gateway-token', AAKASH_URL: 'http://127.0.0.1:1' },
    { log },
  );
  const [phone, otherPhone, email, password] = [
    newPhone(),
    newPhone(),
    'logged@example.com',
    'momo pasal 42',
  ];
  const secrets = [phone, otherPhone, email, password, 'gateway-token'];
  const post = (path: string, body?: object, headers = {}) =>
    send(api.origin, 'POST', `/api/auth/${path}`, body, headers);
  try {
    await post('phone/code', { phone });
    const code = await codeFor(api, `+977${phone}`);
    await post('phone/verify', { phone, code: 'abcdef' });
    const { token } = await (await post('phone/verify', { phone, code, token: true })).json();
    await post('email/code', { email });
    const emailCode = await codeFor(api, email);
    const cookie = cookieOf(await post('email/register', { email, code: emailCode, password }));
    await post('email/sign-in', { email, password: `${password}!` });
    await post('email/sign-in', { email, password });
    await send(api.origin, 'GET', `/api/auth/me?token=${token}`, undefined, {
      authorization: `Bearer ${token}`,
    });
    await send(api.origin, 'GET', '/api/auth/me', undefined, { cookie });
    secrets.push(code, emailCode, token, cookie.split('=')[1] ?? '');

    // A second way in, and one that another account has.
    const headers = { authorization: `Bearer ${token}` };
    const [addedEmail, addedPassword] = ['added@example.com', 'sel roti 44 plates'];
    await post('me/email/code', { email: addedEmail }, headers);
    const addedCode = await codeFor(api, addedEmail);
    await post('me/email', { email: addedEmail, code: addedCode }, headers);
    await post('me/password', { password: addedPassword }, headers);
    await post('me/password', { password: `${addedPassword}!`, current: 'not the password' }, headers);
    await api.context.pool.query('delete from rate_limits');
    await post('me/email/code', { email }, headers);
    const takenCode = await codeFor(api, email);
    expect((await post('me/email', { email, code: takenCode }, headers)).status).toBe(409);
    secrets.push(addedEmail, addedPassword, addedCode, takenCode);

    // PostgreSQL quotes the whole row that breaks a constraint.
    await api.context.pool.query("alter table users add constraint broken check (name <> 'Broken')");
    await post('phone/code', { phone: otherPhone });
    const unspent = await codeFor(api, `+977${otherPhone}`);
    const failed = await post('phone/verify', { phone: otherPhone, code: unspent, name: 'Broken' });
    expect(failed.status).toBe(500);
    const retried = await post('phone/verify', { phone: otherPhone, code: unspent, name: 'Whole' });
    expect(retried.status).toBe(200);
    await send(unsendable.origin, 'POST', '/api/auth/phone/code', { phone: newPhone() });
  } finally {
    await Promise.all([api.close(), unsendable.close()]);
  }
  const written = lines.join('');
  expect(written).toContain('request failed');
  expect(written).toContain('sms could not be sent');
  expect(secrets.filter((secret) => secret.length < 6 || written.includes(secret))).toEqual([]);
});
