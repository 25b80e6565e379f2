import { nameOfChange, stashOf } from '@thulubazaar/frontend/drafts/stash';
import type { Waiting } from '@thulubazaar/frontend/outbox/entries';
import { alone } from './alone.ts';
import { dropFromOutbox, readOutbox } from './outbox-vault.ts';
import { announce } from './waiting-entries.ts';

/**
 * Takes a listing out of the outbox and gives it back to the form it was written in, with all that has arrived of it meanwhile.
 * While it is being sent this waits until that is over.
 * @returns false where it has gone out already, or another one is being written
 */
export async function openAgain({ clientId }: Pick<Waiting, 'clientId'>): Promise<boolean> {
  let opened = false;
  await alone(async () => {
    const entry = (await readOutbox())?.find((one) => one.clientId === clientId);
    if (entry?.kind !== 'listing') return;
    const name = nameOfChange(entry);
    if (entry.id === null && localStorage.getItem(name) !== null) return;
    localStorage.setItem(name, JSON.stringify(stashOf(entry)));
    await dropFromOutbox(clientId);
    opened = true;
  });
  if (opened) announce();
  return opened;
}

/** The same for the listing of a number, where something of it waits. */
export async function openAgainListing(id: number): Promise<void> {
  const waiting = (await readOutbox()) ?? [];
  const entry = waiting.find((one) => one.kind === 'listing' && one.id === id);
  if (entry) await openAgain(entry).catch(() => false);
}
