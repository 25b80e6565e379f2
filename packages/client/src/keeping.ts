/** An answer that is kept with its tag. */
export interface KeptAnswer {
  etag: string;
  text: string;
  /** When it came, by the clock of the device, in milliseconds since 1970. */
  at: number;
  /** Until when it need not be asked for, in milliseconds since 1970. */
  until: number;
}

/** Where an app keeps answers, by their addresses: a map, or what outlives the app. */
export interface AnswerMemory {
  get(url: string): KeptAnswer | undefined | Promise<KeptAnswer | undefined>;
  set(url: string, answer: KeptAnswer): unknown;
}

/** From when until when an answer holds, by its Cache-Control. */
function holding({ headers }: Response): Pick<KeptAnswer, 'at' | 'until'> {
  const seconds = /\bmax-age=(\d+)/.exec(headers.get('cache-control') ?? '')?.[1] ?? 0;
  const at = Date.now();
  return { at, until: at + Number(seconds) * 1000 };
}

/** What came "later than now" was kept while the clock was ahead: how old it is, nobody knows. */
function stillHolds({ at, until }: KeptAnswer): boolean {
  const now = Date.now();
  return at <= now && now < until;
}

function responseOf({ text, etag }: KeptAnswer): Response {
  return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8', etag } });
}

/**
 * `fetch` for apps whose platform keeps no answers, as browsers do by themselves. What has a tag is kept for as long as the
 * API says that it holds, and then asked for by that tag: that costs a line and no content while nothing has changed. What
 * is one person's has no tag. Where nothing can be asked, what was last known is answered.
 */
export function keeping(send: typeof fetch, memory: AnswerMemory) {
  return async (url: string, init: RequestInit = {}): Promise<Response> => {
    const known = (init.method ?? 'GET') === 'GET' ? await memory.get(url) : undefined;
    if (known && stillHolds(known)) return responseOf(known);
    const headers = new Headers(init.headers);
    if (known) headers.set('if-none-match', known.etag);
    let response: Response;
    try {
      response = await send(url, { ...init, headers });
    } catch (error) {
      if (known && !init.signal?.aborted) return responseOf(known);
      throw error;
    }
    if (known && response.status === 304) {
      await memory.set(url, { ...known, ...holding(response) });
      return responseOf(known);
    }
    const etag = init.method === undefined || init.method === 'GET' ? response.headers.get('etag') : null;
    if (!response.ok || !etag) return response;
    const kept = { etag, text: await response.text(), ...holding(response) };
    await memory.set(url, kept);
    return responseOf(kept);
  };
}
