import {
  createStackParser,
  createTransport,
  type Event,
  nodeStackLineParser,
  Scope,
  ServerRuntimeClient,
} from '@sentry/core';
import { errorMessageWithoutPeople } from '@thulubazaar/nepal/error-message-without-people';

export interface ErrorReportsConfig {
  dsn: string;
  release: string;
  environment: string;
}

/** What is known of an error beside itself: nothing of who met it. */
export interface Circumstances {
  requestId?: string;
  method?: string;
  path?: string;
  message?: string;
}

export interface ErrorReports {
  report(error: Error, circumstances: Circumstances): void;
  /** Sends what waits, for as long as a process that ends may take. */
  close(): Promise<void>;
}

/**
 * Sends errors to Sentry, or to whatever takes its envelopes. Of the client only this is used: no tracing, no breadcrumbs, nothing that
 * hooks into Node. Answers that fail are dropped, and a service that does not answer holds nothing up.
 */
export function openErrorReports({ dsn, release, environment }: ErrorReportsConfig): ErrorReports {
  // Stacks then name our own files and lines, so no source map leaves the house.
  process.setSourceMapsEnabled(true);
  const client = new ServerRuntimeClient({
    dsn,
    release,
    environment,
    platform: 'node',
    runtime: { name: 'node', version: process.version },
    integrations: [],
    sendDefaultPii: false,
    stackParser: createStackParser(nodeStackLineParser()),
    transport: (options) =>
      createTransport(options, async ({ body }) => {
        const { status, headers } = await fetch(options.url, {
          method: 'POST',
          body: typeof body === 'string' ? body : Buffer.from(body),
          headers: options.headers ?? {},
          signal: AbortSignal.timeout(5000),
        });
        return {
          statusCode: status,
          headers: {
            'x-sentry-rate-limits': headers.get('x-sentry-rate-limits'),
            'retry-after': headers.get('retry-after'),
          },
        };
      }),
    beforeSend: (event) => scrubbed(event),
  });
  client.init();
  return {
    report(error, { requestId, method, path, message }) {
      const scope = new Scope();
      scope.setTags({ requestId, method, said: message });
      if (path) scope.setTransactionName(`${method ?? ''} ${path}`.trim());
      client.captureException(error, {}, scope);
    },
    close: async () => {
      await client.close(2000);
    },
  };
}

/** Keeps of an event what is about the code: its kind, where it happened, and words without people in them. */
function scrubbed<E extends Event>(event: E): E {
  delete event.user;
  delete event.request;
  delete event.extra;
  delete event.server_name;
  for (const exception of event.exception?.values ?? []) {
    exception.value = errorMessageWithoutPeople(exception.value ?? '');
    for (const frame of exception.stacktrace?.frames ?? []) {
      delete frame.vars;
      frame.filename = frame.filename?.replace(/^.*\/(apps|packages|node_modules)\//, '$1/');
    }
  }
  return event;
}
