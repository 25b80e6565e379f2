import type { Change } from '@thulubazaar/frontend/outbox/entries';
import { signedInHandle } from '../phone-memory.ts';
import { askWorker } from './ask-worker.ts';

/**
 * Gives the worker a change that cannot be sent now. It goes out once, in its turn, when the line is back.
 * @returns false where nobody would send it: there is no worker, the browser keeps nothing, or nobody is signed in
 */
export async function keepChange(change: Change): Promise<boolean> {
  const owner = signedInHandle();
  return Boolean(owner) && (await askWorker({ type: 'keep', change, owner })) === true;
}

/** The account was told by this page: what waits to say otherwise, from when there was no line, is not sent any more. */
export function settleChange(change: Change): void {
  const worker = globalThis.navigator?.serviceWorker?.controller;
  worker?.postMessage({ type: 'told', change, owner: signedInHandle() });
}

/** Listings that were kept, or forgotten, without a line: the account does not know of it yet. */
export async function waitingFavourites(): Promise<{ adId: number; keep: boolean }[]> {
  const owner = signedInHandle();
  return (await askWorker<{ adId: number; keep: boolean }[]>({ type: 'favourites', owner })) ?? [];
}
