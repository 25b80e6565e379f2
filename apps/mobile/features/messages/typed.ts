import { session } from '~/data/session.ts';
import { openShelf } from '~/data/shelf.ts';
import { shelfOfAccount } from '~/data/shelf-kinds.ts';

const keyOf = (name: string) => `typed:${name}`;

const shelf = () => (session.me ? openShelf(shelfOfAccount(session.me.handle)) : null);

/** What was typed into a conversation and not sent. */
export const readTyped = async (name: string): Promise<string> => (await shelf()?.get(keyOf(name))) ?? '';

export async function keepTyped(name: string, text: string): Promise<void> {
  if (text.trim()) await shelf()?.set(keyOf(name), text);
  else await shelf()?.drop(keyOf(name));
}
