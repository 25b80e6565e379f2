import type { AdCard } from '@thulubazaar/contract';
import { Store } from '@thulubazaar/frontend/store';
import { api } from './api.ts';
import { outbox } from './outbox.ts';
import { mine, queries } from './queries.ts';
import { session } from './session.ts';
import { openShelf } from './shelf.ts';
import { phoneShelf } from './shelf-kinds.ts';

const name = 'favourites';
/** As the phone keeps them while nobody is signed in: what a list shows of each. */
type Kept = Pick<AdCard, 'id' | 'title'>;

/** Which listings are kept: on the account, or before signing in on this phone; they move to the account then. */
class Favourites extends Store {
  #ids: ReadonlySet<number> = new Set();
  #onPhone: readonly Kept[] = [];
  #owner: string | null | undefined;

  constructor() {
    super();
    session.subscribe(() => this.#follow());
    outbox.subscribe(() => this.changed());
  }

  async wake(): Promise<void> {
    const kept = await openShelf(phoneShelf).get(name);
    if (kept) this.#onPhone = JSON.parse(kept) as Kept[];
    this.#follow();
  }

  has(adId: number): boolean {
    const waiting = outbox.entries.findLast((entry) => entry.kind === 'favourite' && entry.adId === adId);
    if (waiting?.kind === 'favourite' && waiting.problem === null) return waiting.keep;
    return session.me ? this.#ids.has(adId) : this.#onPhone.some(({ id }) => id === adId);
  }

  /** Those kept on this phone alone, newest first. */
  get onPhone(): readonly number[] {
    return this.#onPhone.map(({ id }) => id);
  }

  async keep(listing: Kept, isKept: boolean): Promise<void> {
    const { id: adId, title } = listing;
    if (session.me) {
      const ids = new Set(this.#ids);
      if (isKept) ids.add(adId);
      else ids.delete(adId);
      this.#ids = ids;
      await outbox.add({ kind: 'favourite', adId, keep: isKept, title });
    } else {
      const others = this.#onPhone.filter(({ id }) => id !== adId);
      await this.#keepOnPhone(isKept ? [{ id: adId, title }, ...others] : others);
    }
    this.changed();
  }

  async #keepOnPhone(kept: readonly Kept[]): Promise<void> {
    this.#onPhone = kept;
    await openShelf(phoneShelf).set(name, JSON.stringify(kept));
  }

  async #follow(): Promise<void> {
    const owner = session.me?.handle ?? null;
    if (owner === this.#owner) return;
    this.#owner = owner;
    this.#ids = new Set();
    this.changed();
    if (owner !== null) await this.#load().catch(() => {});
  }

  async #load(): Promise<void> {
    if (this.#onPhone.length > 0) {
      await api('POST /api/me/favourites', { body: { adIds: this.#onPhone.map(({ id }) => id) } });
      await this.#keepOnPhone([]);
      queries.invalidateQueries({ queryKey: [mine, 'favourites'] });
    }
    const { ids } = await queries.fetchQuery({
      queryKey: [mine, 'favourite-ids'],
      queryFn: ({ signal }) => api('GET /api/me/favourite-ids', { signal }),
      meta: { keep: true },
    });
    this.#ids = new Set(ids);
    this.changed();
  }
}

export const favourites = new Favourites();
