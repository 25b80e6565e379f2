import type { Me } from '@thulubazaar/contract';
import { Store } from '@thulubazaar/frontend/store';
import { secrets } from './secrets.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf, shelfOfAccount } from './shelf-kinds.ts';

const tokenName = 'session-token';
const meName = 'me';

/** Who is signed in on this phone: the token in the keystore, who they are beside it. */
class Session extends Store {
  /** Undefined until the phone has been asked. */
  me: Me | null | undefined;
  token: string | null = null;
  #ending = new Set<(handle: string) => Promise<void> | void>();

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
  async end(): Promise<void> {
    const handle = this.me?.handle;
    this.token = null;
    this.me = null;
    await secrets.drop(tokenName);
    await openShelf(phoneShelf).drop(meName);
    if (handle) {
      for (const clean of this.#ending) await clean(handle);
      await openShelf(shelfOfAccount(handle)).destroy();
    }
    this.changed();
  }

  /** Called before the shelf of an account goes, for what is kept elsewhere: files, timers, what waits in memory. */
  onEnd(clean: (handle: string) => Promise<void> | void): void {
    this.#ending.add(clean);
  }
}

export const session = new Session();
