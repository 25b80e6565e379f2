import { mostFavourites } from '@thulubazaar/contract/limits';
import { keepChange, settleChange, waitingFavourites } from './outbox/keep-change.ts';
import { signedInHandle } from './phone-memory.ts';
import { send } from './plain-api.ts';

const keptName = 'favourites';
/** For how long what the account keeps is taken as it was read: pages are many, and hearts on all of them. */
const freshMilliseconds = 10 * 60_000;

/** What this phone knows of the listings somebody keeps, last saved first. */
interface Kept {
  ids: number[];
  /** They are the account's, as read then; otherwise this phone's alone, until somebody signs in. */
  readAt: number | null;
  /** Those that were pressed and that the account has not heard of yet: the page may be left before it has. */
  untold: { id: number; title: string }[];
}

/** What a press on a heart came to. */
export type Press = 'done' | 'refused' | 'unreachable';

const isSignedIn = () => document.documentElement.dataset.account !== undefined;

function read(): Kept {
  try {
    const kept: (Omit<Kept, 'untold'> & Partial<Kept>) | null = JSON.parse(
      localStorage.getItem(keptName) ?? 'null',
    );
    // Of whoever was signed in before.
    if (kept && (kept.readAt === null || isSignedIn())) return { ...kept, untold: kept.untold ?? [] };
  } catch {
    // Without storage nothing is kept.
  }
  return { ids: [], readAt: null, untold: [] };
}

function write(change: Partial<Kept>): void {
  try {
    localStorage.setItem(keptName, JSON.stringify({ ...read(), ...change }));
  } catch {
    // The account has it, where there is one.
  }
}

/** Listings that are kept, last saved first. */
export function keptIds(): number[] {
  return read().ids;
}

export function isKept(id: number): boolean {
  return read().ids.includes(id);
}

function set(id: number, keep: boolean): void {
  const others = keptIds().filter((other) => other !== id);
  pressedSince.delete(id);
  pressedSince.set(id, keep);
  write({ ids: keep ? [id, ...others].slice(0, mostFavourites) : others });
}

function markTold(id: number): void {
  const { untold } = read();
  // After signing out nothing is left to be written.
  if (untold.some((one) => one.id === id)) write({ untold: untold.filter((one) => one.id !== id) });
}

function markUntold(id: number, title: string): void {
  write({ untold: [...read().untold.filter((one) => one.id !== id), { id, title }] });
}

let reading: Promise<void> | null = null;
/** What was pressed since the account was asked last: its answer may be from before. */
const pressedSince = new Map<number, boolean>();

/**
 * Brings this phone and the account together, where somebody is signed in: what was kept before signing in is handed over,
 * and what the account keeps is read, now and then. Asks once, however many hearts a page has.
 */
export function meetAccount(): Promise<void> {
  reading ??= meet().finally(() => {
    reading = null;
  });
  return reading;
}

async function meet(): Promise<void> {
  if (!isSignedIn()) return;
  // On a bad line it takes long until a press has failed, and by then nobody was there any more to keep it for later.
  for (const { id, title } of read().untold) await bring(id, title);
  const { ids, readAt } = read();
  if (readAt !== null && Date.now() - readAt < freshMilliseconds) return;
  // Of what is on its way to the account its answer may know nothing either.
  for (const id of pressedSince.keys()) if (!underWay.has(id)) pressedSince.delete(id);
  const owner = signedInHandle();
  try {
    if (readAt === null && ids.length > 0) {
      const { ok } = await send('POST /api/me/favourites', undefined, { adIds: ids });
      if (!ok) return;
    }
    const answer = await send('GET /api/me/favourite-ids');
    if (!answer.ok) return;
    const kept = await withWaiting((await answer.json()).ids, ids);
    // They may have signed out in another tab: for the next one it stays unknown.
    if (signedInHandle() === owner) write({ ids: kept, readAt: Date.now() });
  } catch {
    // The next page asks again.
  }
}

const underWay = new Set<number>();

/** What the account keeps, once what was pressed meanwhile, in another tab too, or without a line has reached it. */
async function withWaiting(ids: number[], before: number[]): Promise<number[]> {
  let all = ids;
  const waiting = (await waitingFavourites()).map(({ adId, keep }) => [adId, keep] as const);
  const now = keptIds();
  const elsewhere = [...before, ...now]
    .filter((id) => before.includes(id) !== now.includes(id))
    .map((id) => [id, now.includes(id)] as const);
  for (const [adId, keep] of [...waiting, ...elsewhere, ...pressedSince]) {
    const others = all.filter((id) => id !== adId);
    all = keep ? [adId, ...others] : others;
  }
  return all;
}

/**
 * What a press on a heart does: a listing is kept, or it is not any more.
 * @param title what it is called, should that have to wait for the line
 */
export function toggleKept(id: number, title = ''): Promise<Press> {
  return setKept(id, !isKept(id), title);
}

/**
 * Keeps a listing, or forgets it: here at once, and by the account as soon as it answers. Changed again meanwhile, the
 * last change counts, and no two requests of one listing are on their way together. Without a line it waits for one; what is
 * refused is taken back.
 */
export async function setKept(id: number, keep: boolean, title = ''): Promise<Press> {
  set(id, keep);
  return isSignedIn() ? bring(id, title) : 'done';
}

/** Brings the account to where this phone is with a listing. */
async function bring(id: number, title: string): Promise<Press> {
  if (underWay.has(id)) return 'done';
  underWay.add(id);
  markUntold(id, title);
  try {
    let told: boolean;
    do {
      told = isKept(id);
      const outcome = await tell(id, told);
      const change = { kind: 'favourite', adId: id, keep: told, title } as const;
      if (outcome === 'done') {
        settleChange(change);
        continue;
      }
      if (outcome === 'unreachable' && (await keepChange(change))) continue;
      if (isKept(id) === told) set(id, !told);
      return outcome;
    } while (isKept(id) !== told);
    return 'done';
  } finally {
    markTold(id);
    underWay.delete(id);
  }
}

async function tell(id: number, keep: boolean): Promise<Press> {
  try {
    const endpoint = keep ? 'PUT /api/me/favourites/{adId}' : 'DELETE /api/me/favourites/{adId}';
    const { ok, status } = await send(endpoint, id);
    if (ok) return 'done';
    if (status !== 401) return 'refused';
    // The session is over: it is this phone's until somebody signs in.
    write({ readAt: null });
    return 'done';
  } catch {
    return 'unreachable';
  }
}
