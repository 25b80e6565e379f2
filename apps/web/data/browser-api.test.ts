import { ApiError } from '@thulubazaar/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, whenToSignIn } from './browser-api.ts';

interface Sent {
  path: string;
  init: RequestInit;
}

let sent: Sent[];
/** What the line gives, one a request; the last one for all that follow. */
let line: (() => Promise<Response>)[];

const answer =
  (status: number, body?: unknown): (() => Promise<Response>) =>
  async () =>
    new Response(body === undefined ? null : JSON.stringify(body), { status });
const refusal = (status: number, code: string) => answer(status, { error: { code, message: 'No.' } });
const broken = async (): Promise<Response> => {
  throw new TypeError('the line broke');
};
const notSignedIn = refusal(401, 'not_signed_in');

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  line = [answer(200, { items: [] })];
  vi.stubGlobal('document', { documentElement: { lang: 'ne' } });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    sent.push({ path, init });
    const next = line.length > 1 ? line.shift() : line[0];
    return next?.();
  });
});
afterEach(() => {
  whenToSignIn(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What a call comes to, with all pauses over. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  const settled = call.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return settled;
}
const code = async (call: Promise<unknown>) => {
  const error = await outcome(call);
  return error instanceof ApiError ? error.code : error;
};
const listings = () => api('GET /api/me/ads');

describe('a request', () => {
  it('goes to a path no blocker knows, in the language of the page, past every cache', async () => {
    await outcome(api('PATCH /api/ads/{id}', { params: { id: 7 }, body: { version: 1 }, key: 'k' }));
    const [{ path, init } = { path: '', init: {} as RequestInit }] = sent;
    expect(path).toBe('/api/listings/7');
    expect(init).toMatchObject({ method: 'PATCH', body: '{"version":1}', cache: 'no-store' });
    expect(init.headers).toMatchObject({
      'accept-language': 'ne',
      'idempotency-key': 'k',
      'content-type': 'application/json',
    });
  });

  it('gives what was answered', async () => {
    expect(await outcome(listings())).toEqual({ items: [] });
  });

  it('that takes 20 seconds has timed out, and is stopped', async () => {
    const timeouts: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      timeouts.push(milliseconds);
      return AbortSignal.abort(new DOMException('too long', 'TimeoutError'));
    });
    line = [() => Promise.reject(sent.at(-1)?.init.signal?.reason)];
    expect(await code(api('POST /api/auth/sign-out'))).toBe('timeout');
    expect(timeouts).toEqual([20_000]);
    expect(sent[0]?.init.signal?.aborted).toBe(true);
    vi.restoreAllMocks();
  });

  it.each([
    ['may be repeated', (signal: AbortSignal) => api('GET /api/me/ads', { signal })],
    ['may not', (signal: AbortSignal) => api('POST /api/auth/sign-out', { signal })],
  ])('that %s is stopped by whoever asked, which is no failure of the line', async (_what, ask) => {
    const abort = new AbortController();
    const reason = new Error('no longer wanted');
    line = [
      () => {
        abort.abort(reason);
        return Promise.reject(reason);
      },
    ];
    expect(await outcome(ask(abort.signal))).toBe(reason);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.init.signal?.aborted).toBe(true);
  });
});

describe('a bad line', () => {
  it('is tried again twice where nothing is done twice by it', async () => {
    line = [broken, refusal(503, 'unavailable'), answer(200, { items: [1] })];
    expect(await outcome(listings())).toEqual({ items: [1] });
    expect(sent).toHaveLength(3);
  });

  it('is given up after that', async () => {
    line = [broken];
    expect(await code(listings())).toBe('unreachable');
    expect(sent).toHaveLength(3);
  });

  it('is tried once where something might be done twice', async () => {
    line = [broken];
    expect(await code(api('POST /api/auth/phone/code', { body: { phone: '9800000000' } }))).toBe(
      'unreachable',
    );
    expect(sent).toHaveLength(1);
  });

  it('is none where the phone says it is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    line = [broken];
    expect(await code(listings())).toBe('offline');
    expect(sent).toHaveLength(1);
  });
});

describe('a session that has ended', () => {
  it.each([
    ['has ended', 401, 'not_signed_in'],
    ['is too old for what is asked', 403, 'sign_in_again'],
  ])('%s: the call waits for the person to sign in, and goes on', async (_what, status, reason) => {
    line = [refusal(status, reason), answer(200, { items: ['mine'] })];
    const reasons: string[] = [];
    let goOn = () => {};
    whenToSignIn((error) => {
      reasons.push(error.code);
      return new Promise((resolve) => {
        goOn = resolve;
      });
    });
    const call = listings();
    await vi.runAllTimersAsync();
    expect([sent.length, reasons]).toEqual([1, [reason]]);
    goOn();
    expect(await outcome(call)).toEqual({ items: ['mine'] });
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({ path: sent[0]?.path });
  });

  it('sends the same request again, with its key and body', async () => {
    line = [notSignedIn, answer(200, {})];
    whenToSignIn(async () => {});
    await outcome(api('POST /api/ads', { body: { title: 'कोठा' }, key: 'once' }));
    expect(sent).toHaveLength(2);
    const { signal: _first, ...first } = sent[0]?.init ?? {};
    const { signal: _second, ...second } = sent[1]?.init ?? {};
    expect(second).toEqual(first);
  });

  it('is as patient with the line afterwards as before', async () => {
    line = [notSignedIn, broken, answer(200, { items: [2] })];
    whenToSignIn(async () => {});
    expect(await outcome(listings())).toEqual({ items: [2] });
  });

  it('asks once a call: refused again, it is an error', async () => {
    line = [notSignedIn];
    let times = 0;
    whenToSignIn(async () => {
      times += 1;
    });
    expect(await code(listings())).toBe('not_signed_in');
    expect(times).toBe(1);
  });

  it('is an error where the person will not sign in', async () => {
    line = [notSignedIn];
    whenToSignIn((error) => Promise.reject(error));
    expect(await code(listings())).toBe('not_signed_in');
    expect(sent).toHaveLength(1);
  });

  it('is an error where nobody can ask, or the call would rather know', async () => {
    line = [notSignedIn];
    expect(await code(listings())).toBe('not_signed_in');
    const asking = vi.fn(async () => {});
    whenToSignIn(asking);
    expect(await code(api('GET /api/auth/me', { resume: false }))).toBe('not_signed_in');
    whenToSignIn(null);
    expect(await code(listings())).toBe('not_signed_in');
    expect(asking).not.toHaveBeenCalled();
  });

  it('is not what any other refusal means', async () => {
    const asking = vi.fn(async () => {});
    whenToSignIn(asking);
    line = [refusal(403, 'forbidden')];
    expect(await code(listings())).toBe('forbidden');
    line = [refusal(404, 'not_found')];
    expect(await code(listings())).toBe('not_found');
    expect(asking).not.toHaveBeenCalled();
  });
});
