import type { Answer } from '@thulubazaar/client';
import type { Message } from '@thulubazaar/contract';
import { withMessages } from '@thulubazaar/frontend/chat/thread';
import { openShelf } from './shelf.ts';
import { shelfOfAccount } from './shelf-kinds.ts';

type Page = Answer<'GET /api/conversations/{id}/messages'>;

const keyOf = (id: string) => `thread:${id}`;
/** So many of each conversation are there without a line. */
const mostKept = 100;

interface Kept {
  messages: readonly Message[];
  /** There are older ones on the server. */
  more: boolean;
}

/** The last messages of conversations, on the shelf of whose they are. */
export function keptMessages(handle: string) {
  const shelf = openShelf(shelfOfAccount(handle));
  let isShut = false;
  // One after another: what comes by the socket while a page is being kept is kept as well.
  let writing: Promise<unknown> = Promise.resolve();
  const read = async (id: string): Promise<Kept | null> => {
    const text = await shelf.get(keyOf(id));
    return text ? (JSON.parse(text) as Kept) : null;
  };
  return {
    async read(id: string): Promise<Page | null> {
      const kept = await read(id);
      return kept && kept.messages.length > 0 ? { items: [...kept.messages], more: kept.more } : null;
    },
    /** Takes messages in that follow those that are kept, or come with `more` as the last there are. */
    take(id: string, items: readonly Message[], more?: boolean): Promise<void> {
      const done = writing.then(async () => {
        if (isShut || items.length === 0) return;
        const known = (await read(id)) ?? { messages: [], more: more ?? true };
        const thread = withMessages(known, items);
        const messages = thread.messages.slice(-mostKept);
        const kept: Kept = { messages, more: known.more || messages.length < thread.messages.length };
        if (!isShut) await shelf.set(keyOf(id), JSON.stringify(kept));
      });
      writing = done.catch(() => {});
      return done;
    },
    /** Nothing is written any more; resolves when what was being written is. */
    async shut(): Promise<void> {
      isShut = true;
      await writing;
    },
  };
}
