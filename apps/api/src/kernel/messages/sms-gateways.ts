/** A gateway's answer that is not a success, in words without number or text. */
export class GatewayError extends Error {}

/** A gateway that takes one message; rejects when it did not. */
export interface SmsGateway {
  name: string;
  send(to: string, text: string): Promise<void>;
}

// Two gateways that do not answer still end within the ten seconds a person waits.
const timeoutMs = 4500;

async function post(url: string, form: Record<string, string>): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}

/** The ten digits both gateways expect, of a number in E.164. */
function localNumber(phone: string): string {
  return phone.replace(/^\+977/, '');
}

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Sparrow SMS, HTTP API v2: form POST to `/v2/sms/`; success is `response_code` 200. */
export function sparrow({ url, token, from }: { url: string; token: string; from: string }): SmsGateway {
  return {
    name: 'sparrow',
    send: async (to, text) => {
      const answer = await post(new URL('/v2/sms/', url).href, { token, from, to: localNumber(to), text });
      const code = field(answer.body, 'response_code');
      if (answer.status !== 200 || code !== 200) {
        throw new GatewayError(`sparrow answered ${answer.status}, response_code ${Number(code)}`);
      }
    },
  };
}

/** Aakash SMS, HTTP API v3: form POST to `/sms/v3/send`; success is `error: false`. */
export function aakash({ url, token }: { url: string; token: string }): SmsGateway {
  return {
    name: 'aakash',
    send: async (to, text) => {
      const answer = await post(new URL('/sms/v3/send', url).href, {
        auth_token: token,
        to: localNumber(to),
        text,
      });
      if (answer.status !== 200 || field(answer.body, 'error') !== false) {
        throw new GatewayError(
          `aakash answered ${answer.status}, error ${field(answer.body, 'error') !== false}`,
        );
      }
    },
  };
}
