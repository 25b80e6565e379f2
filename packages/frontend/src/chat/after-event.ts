import type { Conversation, SocketEvent } from '@thulubazaar/contract';

/** A conversation after something has happened in it; null where the server has to be asked. */
export function afterEvent(conversation: Conversation, event: SocketEvent): Conversation | null {
  if (event.type === 'read') {
    if (event.by === 'other')
      return { ...conversation, otherReadSeq: Math.max(conversation.otherReadSeq, event.seq) };
    const readSeq = Math.max(conversation.readSeq, event.seq);
    return readSeq >= conversation.lastSeq ? { ...conversation, readSeq, unread: 0 } : null;
  }
  if (event.type !== 'message') return conversation;
  const { message } = event;
  if (message.seq <= conversation.lastSeq) return conversation;
  // What is taken back may have been what stands in the list.
  if (message.kind === 'delete') return null;
  return {
    ...conversation,
    last: message,
    lastAt: message.sentAt,
    lastSeq: message.seq,
    unread: message.mine ? conversation.unread : conversation.unread + 1,
    archived: false,
  };
}

/** The list after something has happened in one conversation: written in, it comes first. Null: ask the server. */
export function listAfterEvent<List extends { pages: { items: Conversation[] }[] }>(
  pages: List,
  event: SocketEvent & { conversationId: string },
): List | null {
  const known = pages.pages.flatMap(({ items }) => items).find(({ id }) => id === event.conversationId);
  const next = known && afterEvent(known, event);
  if (!next) return null;
  if (next === known) return pages;
  if (event.type !== 'message')
    return {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        items: page.items.map((item) => (item.id === next.id ? next : item)),
      })),
    };
  return {
    ...pages,
    pages: pages.pages.map((page, index) => {
      const others = page.items.filter(({ id }) => id !== next.id);
      return { ...page, items: index === 0 ? [next, ...others] : others };
    }),
  };
}
