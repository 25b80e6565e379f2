'use client';

import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
} from '@tanstack/react-query';
import type { Conversation, SocketEvent } from '@thulubazaar/contract';
import { afterEvent, listAfterEvent } from '@thulubazaar/frontend/chat/after-event';
import { getConversation, getListing, listConversations } from './conversations.ts';

const listKey = 'GET /api/conversations';
const oneKey = 'GET /api/conversations/{id}';

export function conversationsQuery(archived: boolean) {
  return infiniteQueryOptions({
    queryKey: [listKey, archived],
    queryFn: ({ pageParam, signal }) => listConversations(archived, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

/** One's conversations, as far as they have been read. */
export function useConversations(archived: boolean) {
  const query = useInfiniteQuery(conversationsQuery(archived));
  const { data, error, isLoadingError, isFetchNextPageError, hasNextPage } = query;
  return {
    items: data?.pages.flatMap((page) => page.items) ?? null,
    problem: isLoadingError || isFetchNextPageError ? error : null,
    more: hasNextPage ? () => query.fetchNextPage() : null,
    retry: () => (isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
  };
}

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: [oneKey, id],
    queryFn: ({ signal }) => getConversation(id, signal),
  });

export const listingQuery = (id: number) =>
  queryOptions({ queryKey: ['GET /api/ads/{id}', id], queryFn: ({ signal }) => getListing(id, signal) });

/** Takes what has happened into everything that is kept of it. */
export function keepEvent(kept: QueryClient, event: SocketEvent): void {
  if (event.type !== 'message' && event.type !== 'read') return;
  const { queryKey } = conversationQuery(event.conversationId);
  // An answer that is under way may not know of it yet: it is asked for once more.
  for (const asked of [[listKey], queryKey])
    if (kept.isFetching({ queryKey: asked }) > 0) kept.invalidateQueries({ queryKey: asked });
  const one = kept.getQueryData(queryKey);
  if (one) keepConversation(kept, afterEvent(one, event), event.conversationId);
  const list = kept.getQueryData(conversationsQuery(false).queryKey);
  const next = list && listAfterEvent(list, event);
  if (next) kept.setQueryData(conversationsQuery(false).queryKey, next);
  // A message takes a conversation out of the archive, whose list may be the one that is shown.
  if (!next || isArchived(kept, event.conversationId)) kept.invalidateQueries({ queryKey: [listKey] });
}

function isArchived(kept: QueryClient, id: string): boolean {
  const archive = kept.getQueryData(conversationsQuery(true).queryKey);
  return archive?.pages.some(({ items }) => items.some((item) => item.id === id)) ?? false;
}

function keepConversation(kept: QueryClient, conversation: Conversation | null, id: string): void {
  const { queryKey } = conversationQuery(id);
  if (conversation) kept.setQueryData(queryKey, conversation);
  else kept.invalidateQueries({ queryKey });
}

/** What the API has answered to a change of a conversation. It may be from before what was heard meanwhile, and is asked for anew. */
export function keepChanged(kept: QueryClient, conversation: Conversation): void {
  const { queryKey } = conversationQuery(conversation.id);
  kept.setQueryData(queryKey, conversation);
  for (const asked of [[listKey], queryKey]) kept.invalidateQueries({ queryKey: asked });
}

/** Something may have happened that nobody has said. */
export function keepNothing(kept: QueryClient): void {
  kept.invalidateQueries({ queryKey: [listKey] });
  kept.invalidateQueries({ queryKey: [oneKey] });
}

/** A conversation as the list has it, to show until it has been read itself. */
export function listedConversation(kept: QueryClient, id: string): Conversation | undefined {
  for (const archived of [false, true]) {
    const list = kept.getQueryData(conversationsQuery(archived).queryKey);
    const found = list?.pages.flatMap(({ items }) => items).find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}
