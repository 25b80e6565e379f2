import { awake } from '~/data/awake.ts';
// Follows whoever is signed in, from the first moment on.
import '~/data/chat.ts';
import { favourites } from '~/data/favourites.ts';
import { line } from '~/data/line.ts';
// Empties what was kept of private photos when a session ends.
import '~/data/private-photos.ts';
import { tidyShelves } from '~/data/prune.ts';
import { storageKey } from '~/data/queries.ts';
import { seen } from '~/data/seen.ts';
import { session } from '~/data/session.ts';
import { followSignOuts } from '~/data/sign-out.ts';
import { followInBackground } from './background.ts';
import { settings } from './settings.ts';

/** Long after the first screen stands. */
const tidyMilliseconds = 15_000;

/** Reads what the phone knows and follows its line. Whatever cannot be read is as on a new phone: the app starts. */
export function wake(onAwake: () => void): () => void {
  const stops = [line.watch(), awake.watch(), followInBackground(), followSignOuts()];
  const tidy = setTimeout(() => {
    const spared = new Set(seen.cards.map(({ id }) => storageKey(['listing', id])));
    tidyShelves(spared).catch(() => {});
  }, tidyMilliseconds);
  Promise.allSettled([settings.wake(), session.wake(), seen.wake(), favourites.wake()]).then(onAwake);
  return () => {
    clearTimeout(tidy);
    for (const stop of stops) stop();
  };
}
