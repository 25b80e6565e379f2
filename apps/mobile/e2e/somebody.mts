import { readAnswer } from '@thulubazaar/client';
import { type Client, createClient } from '@thulubazaar/client/create-client';

/** The newest code sent to a number, from the outbox of the API. */
async function codeFor(apiUrl: string, recipient: string): Promise<string> {
  const { items } = (await (await fetch(`${apiUrl}/outbox.json`)).json()) as {
    items: { recipient: string; body: string }[];
  };
  const codes = items
    .filter((item) => item.recipient === recipient)
    .flatMap(({ body }) => /\b\d{6}\b/.exec(body)?.[0] ?? []);
  const [code] = codes;
  if (!code) throw new Error('no code was sent');
  return code;
}

/** Somebody else, who has an app of their own: the API as they call it. */
export async function somebody(apiUrl: string, name: string): Promise<Client> {
  const send =
    (token?: string): Parameters<typeof createClient>[0] =>
    async ({ path, method, headers, body }) =>
      readAnswer(
        await fetch(apiUrl + path, {
          method,
          headers: { ...headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
          ...(body ? { body } : {}),
        }),
      );
  const anybody = createClient(send());
  // Of an operator there is: 983, 987 and 989 are nobody's.
  const phone = `984${String(Date.now()).slice(-7)}`;
  await anybody('POST /api/auth/phone/code', { body: { phone } });
  const body = { phone, code: await codeFor(apiUrl, `+977${phone}`), name, startNew: false, token: true };
  const { token } = await anybody('POST /api/auth/phone/verify', { body });
  return createClient(send(token ?? ''));
}
