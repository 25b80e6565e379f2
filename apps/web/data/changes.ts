import { Coalescer } from './coalescer.ts';
import type { WebConfig } from './config.ts';
import { eventData } from './event-stream.ts';
import { everythingTag, referenceTag } from './tags.ts';

const longestWaitMilliseconds = 30_000;
/** The API sends a comment at least this often; silence for longer means the line is dead. */
const silenceMilliseconds = 90_000;

function log(event: string, detail: Record<string, unknown> = {}): void {
  process.stdout.write(
    `${JSON.stringify({ time: new Date().toISOString(), app: 'web', event, ...detail })}\n`,
  );
}

/** Drops the cached pages made from `tags`, by way of this process's own route: only a request may do that. */
async function revalidate(config: WebConfig, tags: string[]): Promise<void> {
  // biome-ignore lint/style/noRestrictedGlobals: a call to this very process, not data
  const response = await fetch(`http://127.0.0.1:${config.port}/internal/revalidate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${config.internalSecret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(10_000),
    cache: 'no-store',
  });
  if (!response.ok) throw new Error(`revalidation answered ${response.status}`);
}

function readTags(data: string): string[] {
  const parsed: unknown = JSON.parse(data);
  const tags = typeof parsed === 'object' && parsed !== null && 'tags' in parsed ? parsed.tags : null;
  const names = Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  // Categories or places changed, or the API itself missed something: they are on every page.
  return names.includes(referenceTag) ? [everythingTag] : names;
}

/** Reads one connection to its end. */
async function follow(config: WebConfig, connected: () => void): Promise<void> {
  const abort = new AbortController();
  let watchdog = setTimeout(() => abort.abort(), silenceMilliseconds);
  // What cannot be dropped ends the connection: with the next one everything is.
  const changes = new Coalescer((tags) => {
    revalidate(config, tags).catch((error) => abort.abort(error));
  });
  try {
    // biome-ignore lint/style/noRestrictedGlobals: an endless stream, which the typed client cannot read
    const response = await fetch(`${config.apiUrl}/api/internal/changes`, {
      headers: { authorization: `Bearer ${config.internalSecret}`, accept: 'text/event-stream' },
      signal: abort.signal,
      cache: 'no-store',
    });
    if (!response.ok || !response.body) throw new Error(`the API answered ${response.status}`);
    // Whatever changed while nobody listened is not known, so every page is dropped.
    await revalidate(config, [everythingTag]);
    connected();
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => abort.abort(), silenceMilliseconds);
    };
    for await (const data of eventData(response.body, heard)) changes.add(readTags(data));
  } finally {
    changes.stop();
    clearTimeout(watchdog);
    abort.abort();
  }
}

/**
 * Listens for changes announced by the API, for the life of the process, so that every web process drops the same
 * cached pages within moments. Connects again whenever the line breaks; the pages go on being served meanwhile.
 */
export function followChanges(config: WebConfig): void {
  if (!config.internalSecret) {
    log('changes.off', { reason: 'INTERNAL_SECRET is not set: pages renew by age alone' });
    return;
  }
  let failures = 0;
  const connect = async (): Promise<void> => {
    try {
      await follow(config, () => {
        failures = 0;
        log('changes.connected');
      });
    } catch (error) {
      if (failures === 0)
        log('changes.lost', { reason: error instanceof Error ? error.message : String(error) });
    }
    failures += 1;
    const wait = Math.min(longestWaitMilliseconds, 250 * 2 ** Math.min(failures, 7));
    setTimeout(connect, wait * (0.5 + Math.random() / 2)).unref();
  };
  // The route that drops pages must be listening before the first connection uses it.
  setTimeout(connect, 250).unref();
}
