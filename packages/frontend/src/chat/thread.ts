import type { Message } from '@thulubazaar/contract';

/** What is known of a conversation's entries: ascending, each once. */
export interface Thread {
  messages: readonly Message[];
  /** There are older ones. */
  more: boolean;
}

export const emptyThread: Thread = { messages: [], more: false };

/** Number of the last entry that is known; what comes after it is asked for. */
export function lastSeq({ messages }: Thread): number {
  return messages.at(-1)?.seq ?? 0;
}

export function firstSeq({ messages }: Thread): number {
  return messages[0]?.seq ?? 0;
}

/** A message that was taken back is still there, and says nothing. */
function emptied(message: Message): Message {
  return { ...message, deleted: true, text: '', photo: null, qr: [], amount: null, warning: [] };
}

/** What an entry does to one before it. */
function changeBy(entry: Message, earlier: Message): Message {
  if (entry.kind === 'offer' && earlier.offer === 'open') return { ...earlier, offer: 'replaced' };
  if (entry.about !== earlier.seq) return earlier;
  if (entry.kind === 'delete') return emptied(earlier);
  if (earlier.offer !== 'open') return earlier;
  if (entry.kind === 'accept') return { ...earlier, offer: 'accepted' };
  return entry.kind === 'decline' ? { ...earlier, offer: 'declined' } : earlier;
}

/** A message as all entries after it leave it. */
function settled(message: Message, later: readonly Message[]): Message {
  return later.reduce((changed, entry) => changeBy(entry, changed), message);
}

/**
 * Takes entries in, in whatever order and however often they come. What is known already stays, but for what a newer
 * answer of the API says of it; what they do to others is done.
 */
export function withMessages(thread: Thread, entries: readonly Message[]): Thread {
  if (entries.length === 0) return thread;
  const bySeq = new Map(thread.messages.map((message) => [message.seq, message]));
  for (const entry of entries) {
    const known = bySeq.get(entry.seq);
    bySeq.set(entry.seq, known?.deleted ? known : entry);
  }
  const messages = [...bySeq.values()].sort((one, other) => one.seq - other.seq);
  const acting = messages.filter(({ kind }) => kind !== 'text' && kind !== 'photo');
  const settledOnes = messages.map((message) =>
    settled(
      message,
      acting.filter(({ seq }) => seq > message.seq),
    ),
  );
  return { ...thread, messages: settledOnes };
}

/** What the API has answered to taking one back; its entry follows by the socket. */
export function withDeleted(thread: Thread, seq: number): Thread {
  return {
    ...thread,
    messages: thread.messages.map((message) => (message.seq === seq ? emptied(message) : message)),
  };
}

/** Those that are shown; the others only change these. */
export function shownMessages({ messages }: Thread): Message[] {
  return messages.filter(({ kind }) => kind === 'text' || kind === 'photo' || kind === 'offer');
}

export interface Day<T> {
  day: string;
  items: T[];
}

/** In order, a group for each day. */
export function byDay<T>(items: readonly T[], dayOf: (item: T) => string): Day<T>[] {
  const days: Day<T>[] = [];
  for (const item of items) {
    const day = dayOf(item);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}

/** Number of the last message of the other one: how far one has read who sees the end. */
export function lastOfOther({ messages }: Thread): number {
  return messages.findLast(({ mine }) => !mine)?.seq ?? 0;
}
