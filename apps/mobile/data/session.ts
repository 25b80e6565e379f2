import type { Me } from '@thulubazaar/contract';
import { Store } from '@thulubazaar/frontend/store';
import { secrets } from './secrets.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf, shelfOfAccount } from './shelf-kinds.ts';
import { unfinishedSignOuts } from './unfinished-sign-outs.ts';

const tokenName = 'session-token';
const meName = 'me';
/** Who has left, and how: written before anything goes, so that a killed app finishes what it began. */
const leftName = 'left';

/** What somebody wrote and nobody has yet: it stays until they sign in again, or somebody else does. */
const unsent = ['outbox:', 'draft:', 'edit:', 'typed:'];

/** How a session ends: signed out here, all goes; over or ended elsewhere, what was never sent stays. */
export type Ending = 'signed out' | 'over';
interface Left {
  handle: string;
  ending: Ending;
}
type Clean = (handle: string, ending: Ending) => Promise<unknown> | unknown;

/** What may fail without anything else failing with it. */
const tried = (work: Promise<unknown>): Promise<void> =>
  work.then(
    () => {},
    () => {},
  );

/** Who is signed in on this phone: the token in the keystore, who they are beside it. */
class Session extends Store {
  /** Undefined until the phone has been asked. */
  me: Me | null | undefined;
  token: string | null = null;
  #ending = new Set<Clean>();
  #turn: Promise<void> = Promise.resolve();

  /** Reads what the phone knows, once, at the start, and finishes what a killed app had begun to clear. */
  wake(): Promise<void> {
    return this.#inTurn(async () => {
      const [token, kept] = await Promise.all([secrets.read(tokenName), openShelf(phoneShelf).get(meName)]);
      const me = kept ? (JSON.parse(kept) as Me) : null;
      const left = await this.#left();
      const isLeft = left !== null && left.handle === me?.handle;
      this.token = isLeft || !me ? null : token;
      this.me = this.token ? me : null;
      if (token && !me) await this.#disown(token);
      if (left && (isLeft || left.ending === 'signed out')) await this.#clear(left);
      else if (me && !token) await this.#clear({ handle: me.handle, ending: 'over' });
      this.changed();
    });
  }

  begin(token: string, me: Me): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.me?.handle;
      this.token = null;
      this.me = null;
      const left = await this.#left();
      for (const handle of new Set([before, left?.handle]))
        if (handle && handle !== me.handle) await this.#clear({ handle, ending: 'signed out' });
      await tried(openShelf(phoneShelf).drop(leftName));
      this.token = token;
      await secrets.keep(tokenName, token);
      await this.know(me);
    });
  }

  /** What is known of the person is another now. */
  async know(me: Me): Promise<void> {
    this.me = me;
    // On a full phone one is signed in as long as the app lives.
    await tried(openShelf(phoneShelf).set(meName, JSON.stringify(me)));
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

  /** Over at once for whoever looks; what is kept follows, one ending or beginning after another. */
  #leave(ending: Ending): Promise<void> {
    const handle = this.me?.handle;
    this.token = null;
    this.me = null;
    return this.#inTurn(async () => {
      const who = handle ?? (await this.#left())?.handle;
      try {
        if (who) await this.#clear({ handle: who, ending });
      } finally {
        await secrets.drop(tokenName);
        this.changed();
      }
    });
  }

  async #clear(left: Left): Promise<void> {
    const { handle, ending } = left;
    const phone = openShelf(phoneShelf);
    // Whatever one of them cannot do, the others do: a full phone writes nothing, and its files can be deleted.
    await tried(phone.set(leftName, JSON.stringify(left)));
    await tried(secrets.drop(tokenName));
    await tried(phone.drop(meName));
    for (const clean of this.#ending) await tried((async () => clean(handle, ending))());
    const shelf = openShelf(shelfOfAccount(handle));
    if (ending === 'signed out') {
      await shelf.destroy();
      return tried(phone.drop(leftName));
    }
    for (const key of await shelf.keys(''))
      if (!unsent.some((prefix) => key.startsWith(prefix))) await shelf.drop(key);
  }

  /**
   * A token of which this phone does not know whose it is: the keychain of iOS outlives an app that is deleted. It opens nothing here, and
   * is ended with the API.
   */
  async #disown(token: string): Promise<void> {
    await tried(unfinishedSignOuts.add(token));
    await tried(secrets.drop(tokenName));
  }

  async #left(): Promise<Left | null> {
    const text = await openShelf(phoneShelf)
      .get(leftName)
      .catch(() => null);
    return text ? (JSON.parse(text) as Left) : null;
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** Called before the shelf of an account is cleared, for what is kept elsewhere: files, timers, what waits in memory. */
  onEnd(clean: Clean): void {
    this.#ending.add(clean);
  }
}

export const session = new Session();
