'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { dropFromOutbox, keepInOutbox, readOutbox } from '@/data/outbox-vault.ts';
import { tellWaiting } from '@/data/waiting.ts';
import { meQuery } from '@/features/account/account-data.ts';
import { Chat } from './chat.ts';
import { getUnread, listMessages, readConversation, type Sent, sendUnsent } from './conversations.ts';
import type { Ears, Socket } from './live.ts';
import { keepEvent, keepNothing } from './messages-data.ts';
import type { Unsent } from './outbox.ts';

export const ChatContext = createContext<Chat | null>(null);

function connect({ onOpen, onMessage, onClose }: Ears): Socket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/socket`);
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', ({ data }) => onMessage(data));
  socket.addEventListener('close', ({ code }) => onClose(code));
  return socket;
}

/** Runs work while no other tab runs theirs; where tabs cannot know of each other, the server still counts once. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('outbox', work);
  else await work();
}

function createChat(
  owner: string,
  kept: QueryClient,
  channel: BroadcastChannel,
  onSent: (entry: Unsent, sent: Sent) => void,
): Chat {
  return new Chat({
    owner,
    vault: {
      read: () => readOutbox<Unsent>(),
      keep: (entry) => keepInOutbox(entry.clientId, entry),
      drop: dropFromOutbox,
    },
    connect,
    awake: () => document.visibilityState === 'visible' && navigator.onLine,
    alone,
    announce: () => channel.postMessage('changed'),
    listMessages,
    readConversation: async (id, seq) => {
      await readConversation(id, seq);
      keepEvent(kept, { type: 'read', conversationId: id, by: 'me', seq });
    },
    send: sendUnsent,
    getUnread,
    onSent: (entry, sent) => {
      keepEvent(kept, { type: 'message', conversationId: sent.conversationId, message: sent.message });
      onSent(entry, sent);
    },
    onEvent: (event) => {
      if (event.type === 'unread' || event.type === 'resync') tellWaiting({ messages: event.unread });
      if (event.type === 'notifications') tellWaiting({ notifications: event.unread });
      keepEvent(kept, event);
    },
    onStale: () => keepNothing(kept),
    onSignedOut: () => kept.resetQueries({ queryKey: meQuery.queryKey }),
  });
}

interface Props {
  owner: string;
  onSent(entry: Unsent, sent: Sent): void;
  children: ReactNode;
}

/** Receives and sends the messages of the signed-in person while the page is open. */
export function ChatProvider({ owner, onSent, children }: Props) {
  const kept = useQueryClient();
  const [chat, setChat] = useState<Chat | null>(null);
  useEffect(() => {
    const channel = new BroadcastChannel('outbox');
    const chat = createChat(owner, kept, channel, onSent);
    const look = () => chat.look();
    channel.onmessage = () => chat.outbox.reload();
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    addEventListener('offline', look);
    chat.start();
    setChat(chat);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
      removeEventListener('offline', look);
      channel.close();
      chat.stop();
    };
  }, [owner, kept, onSent]);
  return chat && <ChatContext value={chat}>{children}</ChatContext>;
}

/** The page's messages; whoever uses this is drawn anew when they change. */
export function useChat(): Chat {
  const chat = use(ChatContext);
  if (!chat) throw new Error('useChat needs a ChatProvider around it');
  useSyncExternalStore(chat.subscribe, chat.revision, () => 0);
  return chat;
}
