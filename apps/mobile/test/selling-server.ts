import type { AdDraft, MyAd } from '@thulubazaar/contract';

interface Asked {
  what: string;
  key: string | null;
  authorization: string | null;
  body: Record<string, unknown> | null;
}

interface Upload {
  size: number;
  arrived: number;
  isComplete: boolean;
}

/** For tests: the API of one's own listings and their photos, spoken to by `fetch`; what has a key is done once. */
export class SellingServer {
  listings = new Map<number, MyAd>();
  uploads = new Map<string, Upload>();
  asked: Asked[] = [];
  /** Bytes of photos that have come over the line, those that were sent twice twice. */
  bytes = 0;
  /** The line: open, gone, or so that nothing is ever answered. */
  line: 'open' | 'gone' | 'silent' = 'open';
  /** After so many parts of photos the line is gone. */
  partsLeft = Number.POSITIVE_INFINITY;
  /** How the next requests of a kind are refused. */
  refusals = new Map<string, { status: number; error: Record<string, unknown> }>();
  /** What else is asked, by method and path without the query, and what is answered. */
  others = new Map<string, unknown>();
  #done = new Map<string, unknown>();

  readonly fetch = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const path = String(input).replace(/^https?:\/\/[^/]+/, '');
    const headers = new Headers(init.headers);
    const what = `${init.method ?? 'GET'} ${path}`;
    if (this.line === 'silent') return new Promise(() => {});
    if (this.line === 'gone') throw new TypeError('Network request failed');
    if (init.method === 'PATCH' && path.startsWith('/api/uploads/'))
      return this.#part(path, headers, init, what);
    const body = init.body ? JSON.parse(String(init.body)) : null;
    const key = headers.get('idempotency-key');
    this.asked.push({ what, key, authorization: headers.get('authorization'), body });
    const refusal = this.refusals.get(what);
    if (refusal) {
      this.refusals.delete(what);
      return Response.json({ error: { message: 'No.', ...refusal.error } }, { status: refusal.status });
    }
    const other = this.others.get(what.replace(/[?].*/, ''));
    if (other !== undefined) return Response.json(other);
    if (this.#isSwept(path)) return Response.json({ error: { code: 'not_found' } }, { status: 404 });
    const known = key === null ? undefined : this.#done.get(key);
    const answer = known ?? this.#answer(init.method ?? 'GET', path, body);
    if (key !== null) this.#done.set(key, answer);
    return answer === null ? new Response(null, { status: 204 }) : Response.json(answer);
  };

  add(id: number, change: Partial<MyAd> = {}): MyAd {
    const blank = { title: '', description: '', price: null, priceGiven: false, priceUnit: 'total' };
    const more = { attributes: {}, categoryId: null, place: null, photos: [], shop: null, shopSection: null };
    const listing = { ...blank, ...more, id, state: 'draft', version: 1, nextStates: [], ...change };
    this.listings.set(id, listing as unknown as MyAd);
    return listing as unknown as MyAd;
  }

  #isSwept(path: string): boolean {
    const [, id] = /^[/]api[/]images[/]([^/]+)/.exec(path) ?? [];
    return id !== undefined && !this.uploads.has(id);
  }

  #part(path: string, headers: Headers, init: RequestInit, what: string): Response {
    const upload = this.uploads.get(path.slice('/api/uploads/'.length));
    const offset = Number(headers.get('upload-offset'));
    const sent = (init.body as unknown as Uint8Array).length;
    this.asked.push({ what, key: null, authorization: headers.get('authorization'), body: { offset, sent } });
    if (this.partsLeft <= 0) {
      this.line = 'gone';
      throw new TypeError('Network request failed');
    }
    this.partsLeft -= 1;
    if (!upload || upload.arrived !== offset) return new Response(null, { status: 409 });
    this.bytes += sent;
    upload.arrived += sent;
    return new Response(null, { status: 204, headers: { 'upload-offset': String(upload.arrived) } });
  }

  #image(id: string, { size, arrived, isComplete }: Upload) {
    const resume = { url: `/api/uploads/${id}`, offset: arrived };
    const upload = isComplete ? null : { maxBytes: size, resume };
    const photo = { id, url: '/p', width: 4, height: 3, thumbhash: '', widths: [320] };
    return {
      id,
      state: isComplete ? 'ready' : 'pending',
      upload,
      photo: isComplete ? photo : null,
      error: null,
    };
  }

  #answer(method: string, path: string, body: Record<string, unknown> | null): unknown {
    const [, , kind = '', id = '', act = ''] = path.split('/');
    if (kind === 'images') return this.#photo(id, act, body);
    if (method === 'GET') return this.listings.get(Number(path.split('/').at(-1))) ?? null;
    if (kind !== 'ads') return null;
    if (id === '') return this.add(this.listings.size + 1, body as Partial<MyAd>);
    const listing = this.listings.get(Number(id));
    if (!listing) return null;
    const {
      version: _version,
      to,
      ...change
    } = { to: undefined, ...body } as AdDraft & { version?: number; to?: string };
    const state = act === 'state' ? (to as MyAd['state']) : listing.state;
    return this.add(listing.id, {
      ...listing,
      ...(act === '' ? (change as Partial<MyAd>) : {}),
      state,
      version: listing.version + 1,
    });
  }

  #photo(id: string, act: string, body: Record<string, unknown> | null): unknown {
    if (id === '') {
      const made = `image-${this.uploads.size + 1}`;
      this.uploads.set(made, { size: Number(body?.byteCount), arrived: 0, isComplete: false });
      return this.#image(made, this.uploads.get(made) as Upload);
    }
    const upload = this.uploads.get(id);
    if (!upload) return null;
    if (act === 'complete') upload.isComplete = true;
    return this.#image(id, upload);
  }
}
