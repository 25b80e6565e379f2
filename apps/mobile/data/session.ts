import type { Me } from '@thulubazaar/contract';
import { Store } from '@thulubazaar/frontend/store';
import { secrets } from './secrets.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf, shelfOfAccount } from './shelf-kinds.ts';

const tokenName = 'session-token';
const meName = 'me';
/** Whose session was over before they signed out: what they wrote waits on their shelf. */
const waitingName = 'waits-for';

/** What somebody wrote and nobody has yet: it stays until they sign in again, or somebody else does. */
const unsent = ['outbox:', 'draft:', 'edit:', 'typed:'];

/** How a session ends: signed out here, all goes; over or ended elsewhere, what was never sent stays. */
export type Ending = 'signed out' | 'over';
type Clean = (handle: string, ending: Ending) => Promise<void> | void;

/** Who is signed in on this phone: the token in the keystore, who they are beside it. */
class Session extends Store {
  /** Undefined until the phone has been asked. */
  me: Me | null | undefined;
  token: string | null = null;
  #ending = new Set<Clean>();

  /** Reads what the phone knows, once, at the start. */
  async wake(): Promise<void> {
    const [token, kept] = await Promise.all([secrets.read(tokenName), openShelf(phoneShelf).get(meName)]);
    this.token = token;
    this.me = token && kept ? (JSON.parse(kept) as Me) : null;
    this.changed();
  }

  async begin(token: string, me: Me): Promise<void> {
    const before = this.me?.handle;
    if (before && before !== me.handle) await this.end();
    const phone = openShelf(phoneShelf);
    const waiting = await phone.get(waitingName);
    if (waiting && waiting !== me.handle) await this.#clear(waiting, 'signed out');
    await phone.drop(waitingName);
    this.token = token;
    await secrets.keep(tokenName, token);
    await this.know(me);
  }

  /** What is known of the person is another now. */
  async know(me: Me): Promise<void> {
    this.me = me;
    await openShelf(phoneShelf).set(meName, JSON.stringify(me));
    this.changed();
  }

  /** Signs out here: everything that is one person's goes from the phone. */
  end(): Promise<void> {
    return this.#leave('signed out');
  }

  /** The session is no longer good: what is kept of the person goes, what they wrote and nobody has waits for them. */
  expire(): Promise<void> {
    return this.#leave('over');
  }

  async #leave(ending: Ending): Promise<void> {
    const handle = this.me?.handle;
    this.token = null;
    this.me = null;
    await secrets.drop(tokenName);
    const phone = openShelf(phoneShelf);
    await phone.drop(meName);
    if (handle) {
      if (ending === 'over') await phone.set(waitingName, handle);
      await this.#clear(handle, ending);
    }
    this.changed();
  }

  async #clear(handle: string, ending: Ending): Promise<void> {
    for (const clean of this.#ending) await clean(handle, ending);
    const shelf = openShelf(shelfOfAccount(handle));
    if (ending === 'signed out') return shelf.destroy();
    for (const key of await shelf.keys(''))
      if (!unsent.some((prefix) => key.startsWith(prefix))) await shelf.drop(key);
  }

  /** Called before the shelf of an account is cleared, for what is kept elsewhere: files, timers, what waits in memory. */
  onEnd(clean: Clean): void {
    this.#ending.add(clean);
  }
}

export const session = new Session();
