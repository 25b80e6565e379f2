import { randomUUID } from 'node:crypto';
import { errorMessageWithoutPeople } from '@thulubazaar/nepal/error-message-without-people';
import { stackFrames } from './stack-frames.ts';

export interface ErrorReportsConfig {
  /** Where errors go: `https://key@host/project`, as Sentry gives it. */
  dsn: string;
  release: string;
  /** Origin of the site: of what pages say, only what its own files did is passed on. */
  publicUrl: string;
}

/** What a page says of an error of its own. */
export interface PageError {
  name: string;
  message: string;
  stack: string;
  /** What kind of page it was: never which. */
  page: string;
}

// One fault can be met by everybody at once, and what everybody may send, somebody will.
const mostAMinute = 20;
const patienceMs = 5000;

/**
 * Sends errors of this process and of its pages to Sentry, or to whatever takes its envelopes: a line of JSON for the whole, one for
 * the kind of item, one for the item. A service that does not answer holds nothing up, and what it does not take is gone.
 */
export class ErrorReports {
  readonly #config: ErrorReportsConfig;
  readonly #url: string;
  readonly #key: string;
  #minute = 0;
  #sent = 0;

  /** @throws Error when the address is none of a project */
  constructor(config: ErrorReportsConfig) {
    const dsn = URL.parse(config.dsn);
    const project = dsn?.pathname.slice(1) ?? '';
    if (!dsn?.username || !/^\d+$/.test(project))
      throw new Error('SENTRY_DSN must be https://key@host/project');
    this.#config = config;
    this.#url = `${dsn.origin}/api/${project}/envelope/`;
    this.#key = dsn.username;
  }

  /** An error of this process, while it answered at a route such as /[lang]/listing/[slug]. */
  async ofServer(error: Error, route: string): Promise<void> {
    const frames = stackFrames(error.stack ?? '', (file) => ({
      name: file.replace(/^(?:file:\/\/)?.*?\/((?:apps|packages|node_modules|\.next)\/)/, '$1'),
      own: !/node_modules|^node:/.test(file),
    }));
    await this.#send('node', error, route, frames);
  }

  /** An error of a page. What extensions and injected scripts do wrong is nobody's concern here. */
  async ofPage({ name, message, stack, page }: PageError): Promise<void> {
    const frames = stackFrames(stack, (file) => {
      const url = URL.parse(file);
      if (url?.origin !== this.#config.publicUrl) return null;
      // What stands in the page itself has the page's address, which says what somebody looked at.
      return {
        name: `${url.origin}${/^\/(?:dist|_next)\//.test(url.pathname) ? url.pathname : '/[page]'}`,
        own: true,
      };
    });
    if (frames.length > 0) await this.#send('javascript', { name, message }, page, frames);
  }

  async #send(
    platform: 'node' | 'javascript',
    { name, message }: { name: string; message: string },
    transaction: string,
    frames: ReturnType<typeof stackFrames>,
  ): Promise<void> {
    if (!this.#mayBeSent()) return;
    const id = randomUUID().replaceAll('-', '');
    const event = {
      event_id: id,
      timestamp: Date.now() / 1000,
      platform,
      level: 'error',
      release: this.#config.release,
      environment: 'production',
      transaction,
      exception: {
        values: [{ type: name, value: errorMessageWithoutPeople(message), stacktrace: { frames } }],
      },
    };
    const body = [{ event_id: id }, { type: 'event' }, event].map((part) => JSON.stringify(part)).join('\n');
    try {
      // biome-ignore lint/style/noRestrictedGlobals: another company's service, not data of ours
      await fetch(this.#url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-sentry-envelope',
          'x-sentry-auth': `Sentry sentry_version=7, sentry_client=thulubazaar-web/1, sentry_key=${this.#key}`,
        },
        body,
        signal: AbortSignal.timeout(patienceMs),
        cache: 'no-store',
      });
    } catch {
      // Whoever keeps errors is away; the log of this process has its own.
    }
  }

  #mayBeSent(): boolean {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.#minute) [this.#minute, this.#sent] = [minute, 0];
    this.#sent += 1;
    return this.#sent <= mostAMinute;
  }
}
