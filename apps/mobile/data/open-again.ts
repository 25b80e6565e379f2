import { nameOfChange, stashOf } from '@thulubazaar/frontend/drafts/stash';
import { isMessage } from '@thulubazaar/frontend/outbox/entries';
import { drafts } from './drafts.ts';
import { outbox } from './outbox.ts';

/**
 * Takes a listing out of the outbox and gives it back to the form it was written in, with all that has arrived of it meanwhile.
 * Where it is being sent, that is stopped first: what was still sent after it would be another listing.
 * @returns false where it has gone out already, or another new one is being written
 */
export async function openAgain(clientId: string): Promise<boolean> {
  await drafts.load();
  return outbox.takeBack(clientId, async (entry) => {
    if (isMessage(entry) || entry.kind !== 'listing') return false;
    const name = nameOfChange(entry);
    if (entry.id === null && drafts.read(name) !== null) return false;
    // On the shelf first: a phone that dies here has it twice, not lost.
    drafts.keep(name, stashOf(entry));
    await drafts.settled();
    return true;
  });
}

/** The same for the listing of a number, where something of it waits. */
export async function openAgainListing(id: number): Promise<void> {
  const entry = outbox.entries.find((one) => !isMessage(one) && one.kind === 'listing' && one.id === id);
  if (entry) await openAgain(entry.clientId);
}
