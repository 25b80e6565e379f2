import type { IdentityProvider as ProviderName } from '@thulubazaar/contract';
import type { TestApi } from './harness.ts';

/** A browser as far as redirects, cookies and the form that sends itself go. It takes the site for the API behind it. */
export class IdentityBrowser {
  private readonly api: TestApi;
  private readonly jars = new Map<string, Map<string, string>>();
  /** Every address it was led to. */
  readonly went: string[] = [];

  constructor(api: TestApi) {
    this.api = api;
  }

  private get webUrl(): string {
    return this.api.context.config.webUrl;
  }

  private jar(host: string): Map<string, string> {
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }

  /** A cookie of the site. */
  cookie(name: string): string | undefined {
    return this.jar(new URL(this.webUrl).host).get(name);
  }

  setCookie(name: string, value: string): void {
    this.jar(new URL(this.webUrl).host).set(name, value);
  }

  /** Sends one request, and keeps the cookies of its answer. */
  async send(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.webUrl);
    const ours = url.origin === this.webUrl;
    const jar = this.jar(url.host);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const target = ours ? this.api.origin + url.pathname + url.search : url.href;
    const headers = { ...(cookie ? { cookie } : {}), ...Object(init.headers) };
    const answer = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      if (value === '' || /max-age=0|expires=thu, 01 jan 1970/i.test(each)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  /** Where one answer leads, without going there: an address, or the form that it sends. */
  private async onward(
    answer: Response,
    from: string,
  ): Promise<{ address: string; init?: RequestInit } | null> {
    const location = answer.headers.get('location');
    if (location) return { address: new URL(location, from).href };
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return null;
    const html = await answer.text();
    const action = /<form method="post" action="([^"]+)"/.exec(html)?.[1];
    if (!action) return null;
    const fields = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const body = new URLSearchParams(
      fields.map(([, name = '', value = '']): [string, string] => [name, value]),
    );
    const headers = { origin: new URL(from).origin, 'sec-fetch-site': 'cross-site' };
    return { address: action, init: { method: 'POST', body, headers } };
  }

  /**
   * Goes where it is led, until it is on a page of the site, or about to enter an address that `before` matches.
   */
  async follow(
    address: string,
    { before }: { before?: RegExp } = {},
  ): Promise<{ address: string; init?: RequestInit }> {
    let next: { address: string; init?: RequestInit } = { address: new URL(address, this.webUrl).href };
    for (let steps = 0; steps < 20; steps += 1) {
      this.went.push(next.address);
      const { origin, pathname } = new URL(next.address);
      if (before?.test(next.address)) return next;
      if (origin === this.webUrl && !pathname.startsWith('/api/')) return next;
      const answer = await this.send(next.address, next.init);
      const onward = await this.onward(answer, next.address);
      if (!onward) throw new Error(`${next.address} answered ${answer.status} and led nowhere`);
      next = onward;
    }
    throw new Error('it never ends');
  }

  /** Signs in with a provider; answers the address of the page it ends on, without the site's origin. */
  async signIn(provider: ProviderName, query = ''): Promise<string> {
    const { address } = await this.follow(`/api/auth/oidc/${provider}/start${query}`);
    return address.slice(this.webUrl.length);
  }

  /** Goes to the provider, and stops before it enters the site again. */
  async untilCallback(provider: ProviderName): Promise<{ address: string; init?: RequestInit }> {
    return this.follow(`/api/auth/oidc/${provider}/start`, { before: /\/callback/ });
  }

  /** A JSON request of a page of the site. */
  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    return this.send(path, {
      method,
      headers: { 'content-type': 'application/json', origin: this.webUrl, 'sec-fetch-site': 'same-origin' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** The handle of whoever is signed in; null: nobody. */
  async who(): Promise<string | null> {
    const answer = await this.ask('GET', '/api/auth/me');
    return answer.ok ? ((await answer.json()) as { handle: string }).handle : null;
  }
}
