import { storagePrefix } from './queries.ts';
import { session } from './session.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf, type Shelf, shelfOfAccount } from './shelf-kinds.ts';

/** So many answers are kept: the last fifty listings, one's own pages, and a few weeks of lists and searches. */
const mostAnswers = 400;

interface Kept {
  state?: { dataUpdatedAt?: number };
}

function ageOf(text: string | null): number {
  try {
    return (JSON.parse(text ?? '{}') as Kept).state?.dataUpdatedAt ?? 0;
  } catch {
    // Half written: the first to go.
    return 0;
  }
}

/**
 * Takes the oldest answers from a shelf where there are too many, but for those under these keys.
 * @returns how many went
 */
export async function prune(shelf: Shelf, spared: ReadonlySet<string>, most = mostAnswers): Promise<number> {
  const keys = await shelf.keys(storagePrefix);
  const tooMany = keys.length - most;
  if (tooMany <= 0) return 0;
  const candidates = keys.filter((key) => !spared.has(key));
  const aged = await Promise.all(candidates.map(async (key) => ({ key, at: ageOf(await shelf.get(key)) })));
  const going = aged.sort((one, other) => one.at - other.at).slice(0, tooMany);
  for (const { key } of going) await shelf.drop(key);
  return going.length;
}

/** Prunes the shelf of the phone, but for those under these keys, and that of whoever is signed in. */
export async function tidyShelves(spared: ReadonlySet<string>, most = mostAnswers): Promise<void> {
  const handle = session.me?.handle;
  await Promise.allSettled([
    prune(openShelf(phoneShelf), spared, most),
    ...(handle === undefined ? [] : [prune(openShelf(shelfOfAccount(handle)), new Set(), most)]),
  ]);
}
