import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import type { Conversation, SocketEvent } from '@thulubazaar/contract';
import { afterEvent, listAfterEvent } from '@thulubazaar/frontend/chat/after-event';
import { api } from './api.ts';
import { mine, queries } from './queries.ts';

type Page = Answer<'GET /api/conversations'>;

const listKey = [mine, 'conversations'] as const;
const oneKey = [mine, 'conversation'] as const;

/** One's conversations, the last written in first. */
export const conversationsQuery = (isArchived: boolean) =>
  infiniteQueryOptions({
    queryKey: [...listKey, isArchived ? 'archived' : 'inbox'],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        archived: isArchived ? 'true' : 'false',
        ...(pageParam && { cursor: pageParam }),
      } as const;
      return api('GET /api/conversations', { query, signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: Page) => nextCursor ?? undefined,
    meta: { keep: true },
  });

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: [...oneKey, id],
    queryFn: ({ signal }) => api('GET /api/conversations/{id}', { params: { id }, signal }),
    meta: { keep: true },
  });

type Pages = InfiniteData<Page, string>;

const keyOf = (isArchived: boolean) => conversationsQuery(isArchived).queryKey;
const listOf = (isArchived: boolean) => queries.getQueryData<Pages>(keyOf(isArchived));

/** A conversation as a list has it, to show until it has been read itself. */
export function listed(id: string): Conversation | undefined {
  for (const isArchived of [false, true]) {
    const found = listOf(isArchived)
      ?.pages.flatMap(({ items }) => items)
      .find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}

/** Takes what has happened into everything that is kept of it. */
export function keepEvent(event: SocketEvent): void {
  if (event.type !== 'message' && event.type !== 'read') return;
  const { queryKey } = conversationQuery(event.conversationId);
  // An answer that is under way may not know of it yet: it is asked for once more.
  for (const asked of [listKey, queryKey])
    if (queries.isFetching({ queryKey: asked }) > 0) queries.invalidateQueries({ queryKey: asked });
  const one = queries.getQueryData<Conversation>(queryKey);
  if (one) {
    const next = afterEvent(one, event);
    if (next) queries.setQueryData(queryKey, next);
    else queries.invalidateQueries({ queryKey });
  }
  const list = listOf(false);
  const next = list && listAfterEvent(list, event);
  if (next) queries.setQueryData(keyOf(false), next);
  // A message takes a conversation out of the archive, whose list may be the one that is shown.
  const isArchived = listOf(true)?.pages.some(({ items }) =>
    items.some((item) => item.id === event.conversationId),
  );
  if (!next || isArchived) queries.invalidateQueries({ queryKey: listKey });
}

/** What the API has answered to a change of a conversation. */
export function keepChanged(conversation: Conversation): void {
  queries.setQueryData(conversationQuery(conversation.id).queryKey, conversation);
  queries.invalidateQueries({ queryKey: listKey });
}

/** Something may have happened that nobody has said. */
export function askAgain(): void {
  queries.invalidateQueries({ queryKey: listKey });
  queries.invalidateQueries({ queryKey: oneKey });
}
