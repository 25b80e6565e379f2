import { type InfiniteData, QueryObserver } from '@tanstack/react-query';
import type { Conversation, Message, SocketEvent } from '@thulubazaar/contract';
import { afterEvent, listAfterEvent } from '@thulubazaar/frontend/chat/after-event';
import { describe, expect, it } from 'vitest';
import { createKeptData } from '@/data/kept-data.tsx';
import type { ConversationPage } from './conversations.ts';
import { conversationQuery, conversationsQuery, keepChanged, keepEvent } from './messages-data.ts';

function conversation(id: string, more: Partial<Conversation> = {}): Conversation {
  return {
    id,
    lastSeq: 3,
    readSeq: 3,
    otherReadSeq: 2,
    unread: 0,
    archived: false,
    last: null,
    lastAt: '2026-11-29T06:00:00.000Z',
    ...more,
  } as Conversation;
}

function message(conversationId: string, seq: number, more: Partial<Message> = {}) {
  return {
    type: 'message',
    conversationId,
    message: {
      seq,
      mine: false,
      kind: 'text',
      text: 'Hello',
      sentAt: '2026-11-29T07:00:00.000Z',
      ...more,
    } as Message,
  } as const satisfies SocketEvent;
}

const read = (by: 'me' | 'other', seq: number) => ({ type: 'read', conversationId: 'a', by, seq }) as const;
const pages = (...all: Conversation[][]): InfiniteData<ConversationPage> => ({
  pages: all.map((items) => ({ items, nextCursor: null })),
  pageParams: [undefined],
});

describe('a conversation', () => {
  it('has one more to read after a message of the other, and none after one’s own', () => {
    expect(afterEvent(conversation('a'), message('a', 4))).toMatchObject({ lastSeq: 4, unread: 1 });
    expect(afterEvent(conversation('a'), message('a', 4, { mine: true }))).toMatchObject({
      lastSeq: 4,
      unread: 0,
    });
  });

  it('counts a message once, however often it is told of', () => {
    const once = afterEvent(conversation('a'), message('a', 4));
    expect(once && afterEvent(once, message('a', 4))).toBe(once);
  });

  it('comes out of the archive with a message', () => {
    expect(afterEvent(conversation('a', { archived: true }), message('a', 4))?.archived).toBe(false);
  });

  it('is read to its end, here or in another tab', () => {
    expect(afterEvent(conversation('a', { unread: 2, readSeq: 1 }), read('me', 3))).toMatchObject({
      unread: 0,
      readSeq: 3,
    });
    // How many are left only the server knows.
    expect(afterEvent(conversation('a', { unread: 2, readSeq: 1 }), read('me', 2))).toBeNull();
  });

  it('knows how far the other has read, and never less far', () => {
    expect(afterEvent(conversation('a'), read('other', 3))?.otherReadSeq).toBe(3);
    expect(afterEvent(conversation('a'), read('other', 1))?.otherReadSeq).toBe(2);
  });

  it('is asked for again when something was taken back', () => {
    expect(afterEvent(conversation('a'), message('a', 4, { kind: 'delete', about: 3 }))).toBeNull();
  });
});

describe('the list', () => {
  const list = pages([conversation('a'), conversation('b')], [conversation('c')]);
  const ids = (shown: ReturnType<typeof listAfterEvent>) =>
    shown?.pages.map(({ items }) => items.map(({ id }) => id));

  it('has first who has written last, each once', () => {
    expect(ids(listAfterEvent(list, message('c', 4)))).toEqual([['c', 'a', 'b'], []]);
  });

  it('stays in its order when somebody reads', () => {
    const shown = listAfterEvent(list, read('other', 3));
    expect(ids(shown)).toEqual([['a', 'b'], ['c']]);
    expect(shown?.pages[0]?.items[0]?.otherReadSeq).toBe(3);
  });

  it('asks the server for one it does not hold', () => {
    expect(listAfterEvent(list, message('new', 1))).toBeNull();
  });
});

it('what has happened is kept in the list and in the conversation', async () => {
  const kept = createKeptData();
  kept.setQueryData(conversationsQuery(false).queryKey, pages([conversation('b'), conversation('a')]));
  kept.setQueryData(conversationQuery('a').queryKey, conversation('a'));
  // What was asked before it happened, and is answered after, does not undo it.
  const answers: ((page: Conversation) => void)[] = [];
  const observer = new QueryObserver(kept, {
    ...conversationQuery('a'),
    queryFn: () => new Promise<Conversation>((resolve) => answers.push(resolve)),
  });
  const stop = observer.subscribe(() => {});
  expect(answers).toHaveLength(1);
  keepEvent(kept, message('a', 4));
  answers[0]?.(conversation('a'));
  await new Promise((resolve) => setImmediate(resolve));
  stop();
  expect(kept.getQueryData(conversationQuery('a').queryKey)?.lastSeq).toBe(4);
  const list = kept.getQueryData(conversationsQuery(false).queryKey);
  expect(list?.pages[0]?.items.map(({ id, unread }) => [id, unread])).toEqual([
    ['a', 1],
    ['b', 0],
  ]);
  const stale = () => kept.getQueryState(conversationsQuery(false).queryKey)?.isInvalidated;
  expect(stale()).toBe(false);
  kept.setQueryData(conversationsQuery(true).queryKey, pages([conversation('b')]));
  keepEvent(kept, message('b', 4));
  expect(stale()).toBe(true);
  kept.setQueryData(conversationsQuery(false).queryKey, pages([conversation('a')]));
  keepEvent(kept, message('new', 1));
  expect(stale()).toBe(true);
});

it('asks anew for a conversation that was changed: the answer may be from before what was heard meanwhile', () => {
  const kept = createKeptData();
  const { queryKey } = conversationQuery('a');
  kept.setQueryData(queryKey, conversation('a'));
  keepEvent(kept, message('a', 4));
  keepChanged(kept, conversation('a', { muted: true }));
  expect([kept.getQueryData(queryKey)?.muted, kept.getQueryState(queryKey)?.isInvalidated]).toEqual([
    true,
    true,
  ]);
});
