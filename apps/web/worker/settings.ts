import { settingsCache } from './caches.ts';

/** What the worker has to know again after the browser has stopped it. */
export interface Settings {
  /** Whose answers are kept. */
  owner: string | null;
  /** Few data: nothing is fetched that nobody has asked for. */
  low: boolean;
  lang: 'en' | 'ne';
  /** The build that was in charge, and the one before. */
  builds: string[];
  /** Windows that were open with pages of the build before. */
  oldWindows: string[];
  /** For whom and when the pages and answers of one's own were fetched. */
  warmed: { owner: string | null; at: number };
}

const first: Settings = {
  owner: null,
  low: false,
  lang: 'en',
  builds: [],
  oldWindows: [],
  warmed: { owner: null, at: 0 },
};
const key = '/settings';

let known: Promise<Settings> | null = null;

async function read(): Promise<Settings> {
  const kept = await (await caches.open(settingsCache)).match(key);
  return kept ? { ...first, ...(await kept.json()) } : first;
}

export function settings(): Promise<Settings> {
  known ??= read().catch(() => first);
  return known;
}

export async function change(part: Partial<Settings>): Promise<void> {
  // Taken in at once: of two that come together each is made on top of the other.
  known = settings().then((now) => ({ ...now, ...part }));
  const cache = await caches.open(settingsCache);
  await cache.put(key, new Response(JSON.stringify(await settings()))).catch(() => {});
}
