import { type Watched, watchKey } from '@thulubazaar/frontend/search/watch-key';
import { send } from './plain-api.ts';

const keptName = 'watched';
const wantedName = 'watch-wanted';
/** For how long what the account watches is taken as it was read: pages are many, and bells on all of them. */
const freshMilliseconds = 10 * 60_000;

/** What this phone knows of the searches, sellers and shops that somebody watches. */
interface Kept {
  /** By their keys: the number of a saved search, the handle of a seller, the slug of a shop. */
  ids: Record<string, string>;
  readAt: number;
}

/** What a press on a bell came to. */
export type WatchOutcome = 'done' | 'refused' | 'unreachable' | 'signInFirst';

const isSignedIn = () => document.documentElement.dataset.account !== undefined;

function read(): Kept {
  try {
    const kept: Kept | null = JSON.parse(localStorage.getItem(keptName) ?? 'null');
    // Of whoever was signed in before.
    if (kept && isSignedIn()) return kept;
  } catch {
    // Without storage it is asked for on each page.
  }
  return { ids: {}, readAt: 0 };
}

function write(kept: Kept): void {
  try {
    localStorage.setItem(keptName, JSON.stringify(kept));
  } catch {
    // The account has it.
  }
}

export function isWatched(key: string): boolean {
  return Object.hasOwn(read().ids, key);
}

let reading: Promise<void> | null = null;

/** Reads what the account watches, now and then. Asks once, however many bells a page has. */
export function meetWatched(): Promise<void> {
  reading ??= meet().finally(() => {
    reading = null;
  });
  return reading;
}

async function meet(): Promise<void> {
  if (!isSignedIn()) return;
  const { ids: before, readAt } = read();
  if (Date.now() - readAt < freshMilliseconds) return;
  try {
    const answers = await Promise.all([
      send('GET /api/my/searches'),
      send('GET /api/my/follows'),
      send('GET /api/my/shop-follows'),
    ]);
    if (!answers.every(({ ok }) => ok)) return;
    const [searches, follows, shops] = await Promise.all(answers.map((answer) => answer.json()));
    const ids: Kept['ids'] = {};
    for (const { id, query } of searches.items) ids[watchKey({ search: query })] = id;
    for (const { seller } of follows.items) ids[watchKey({ seller: seller.handle })] = seller.handle;
    for (const { shop } of shops.items) ids[watchKey({ shop: shop.slug })] = shop.slug;
    write({ ids: withChanges(ids, before, read().ids), readAt: Date.now() });
  } catch {
    // The next page asks again.
  }
}

/** What the account watches, and what another bell or another tab did between `before` and `now`: the answer may be from before that. */
function withChanges(ids: Kept['ids'], before: Kept['ids'], now: Kept['ids']): Kept['ids'] {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(now, key));
  const come = Object.entries(now).filter(([key]) => !Object.hasOwn(before, key));
  const left = Object.entries(ids).filter(([key]) => !gone.includes(key));
  return Object.fromEntries([...left, ...come]);
}

async function tell(key: string, watch: boolean): Promise<Response> {
  const watched: Watched = JSON.parse(key);
  if ('seller' in watched)
    return watch
      ? send('PUT /api/my/follows/{handle}', watched.seller, {})
      : send('DELETE /api/my/follows/{handle}', watched.seller);
  if ('shop' in watched)
    return watch
      ? send('PUT /api/my/shop-follows/{slug}', watched.shop, {})
      : send('DELETE /api/my/shop-follows/{slug}', watched.shop);
  return watch
    ? send('POST /api/my/searches', undefined, { query: watched.search })
    : send('DELETE /api/my/searches/{id}', read().ids[key]);
}

/** Watches a search, a seller or a shop, or does not any more. */
export async function setWatched(key: string, watch: boolean): Promise<WatchOutcome> {
  if (!isSignedIn()) return 'signInFirst';
  try {
    const answer = await tell(key, watch);
    if (answer.status === 401) return 'signInFirst';
    // What is gone already is gone.
    if (!answer.ok && (watch || answer.status !== 404)) return 'refused';
    const { ids, readAt } = read();
    const { [key]: before, ...others } = ids;
    const id = watch ? ((await answer.json()).id ?? before ?? key) : null;
    write({ ids: id === null ? others : { ...others, [key]: id }, readAt });
    return 'done';
  } catch {
    return 'unreachable';
  }
}

/** Remembers in this tab what was pressed before signing in. */
export function wantWatch(key: string): void {
  try {
    sessionStorage.setItem(wantedName, key);
  } catch {
    // It has to be pressed once more.
  }
}

/** True, once, where this was pressed before signing in. */
export function wasWanted(key: string): boolean {
  try {
    if (!isSignedIn() || sessionStorage.getItem(wantedName) !== key) return false;
    sessionStorage.removeItem(wantedName);
    return true;
  } catch {
    return false;
  }
}
