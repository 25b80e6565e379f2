import { type Answer, createPoster, jsonOf, NoAnswer } from './post.ts';

/**
 * What it means that a gateway did not take a message.
 * - `refused`: it is not sent, and another time it may be: the request never left, or the gateway said so
 * - `failed`: it is not sent, and never will be
 * - `unclear`: it may have been sent, since the request had left when the line broke, or the answer was none
 */
export type NotTaken = 'refused' | 'failed' | 'unclear';

/** Why a gateway did not take a message, in words without number or text. */
export class GatewayError extends Error {
  readonly result: NotTaken;
  constructor(result: NotTaken, reason: string) {
    super(reason);
    this.result = result;
  }
}

/** A gateway that takes one message; rejects with a GatewayError when it did not. */
export interface SmsGateway {
  name: string;
  send(to: string, text: string): Promise<void>;
}

// Two gateways that do not answer still end within the ten seconds a person waits.
const poster = createPoster({ patienceMs: 4500, keepAlive: false });
const form = { 'content-type': 'application/x-www-form-urlencoded' };

async function post(url: string, fields: Record<string, string>): Promise<Answer & { body: unknown }> {
  try {
    const answer = await poster.post(url, form, new URLSearchParams(fields).toString());
    return { ...answer, body: jsonOf(answer) };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    throw new GatewayError(error.left ? 'unclear' : 'refused', error.message);
  }
}

/** Of the gateway itself, that it did nothing. Others (502, 504, those of Cloudflare) stand for a gateway that said nothing. */
const didNothing = new Set([429, 500, 501, 503]);

/** @param said whether the gateway has said in its own words that it did not take the message */
function notTaken({ status }: Answer, said: boolean): NotTaken {
  if (didNothing.has(status)) return 'refused';
  if (status >= 300 && status < 500) return 'failed';
  return status === 200 && said ? 'failed' : 'unclear';
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
      if (answer.status !== 200 || code !== 200)
        throw new GatewayError(
          notTaken(answer, typeof code === 'number'),
          `sparrow answered ${answer.status}, response_code ${Number(code)}`,
        );
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
      const error = field(answer.body, 'error');
      if (answer.status !== 200 || error !== false)
        throw new GatewayError(
          notTaken(answer, error === true),
          `aakash answered ${answer.status}, error ${error !== false}`,
        );
    },
  };
}
