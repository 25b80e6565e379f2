import { favourites } from '~/data/favourites.ts';
import { line } from '~/data/line.ts';
import { seen } from '~/data/seen.ts';
import { session } from '~/data/session.ts';
import { settings } from './settings.ts';

/** Reads what the phone knows and follows its line. Whatever cannot be read is as on a new phone: the app starts. */
export function wake(onAwake: () => void): () => void {
  const stop = line.watch();
  Promise.allSettled([settings.wake(), session.wake(), seen.wake(), favourites.wake()]).then(onAwake);
  return stop;
}
