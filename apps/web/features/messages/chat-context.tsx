'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { Chat } from '@thulubazaar/frontend/chat/chat';
import type { Ears, Socket } from '@thulubazaar/frontend/chat/live';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import { isMessage, type Unsent } from '@thulubazaar/frontend/outbox/entries';
import { Outbox, type Vault } from '@thulubazaar/frontend/outbox/outbox';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { alone, outboxChannel } from '@/data/outbox/alone.ts';
import { dropFromOutbox, keepInOutbox, readOutbox } from '@/data/outbox/outbox-vault.ts';
import { wakeSender } from '@/data/outbox/wake-sender.ts';
import { tellWaiting } from '@/data/waiting.ts';
import { meQuery } from '@/features/account/account-data.ts';
import { getUnread, listMessages, readConversation, sendUnsent } from './conversations.ts';
import { keepEvent, keepNothing } from './messages-data.ts';

export const ChatContext = createContext<Chat | null>(null);

function connect({ onOpen, onMessage, onClose }: Ears): Socket {
  const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/socket`);
  socket.addEventListener('open', onOpen);
  socket.addEventListener('message', ({ data }) => onMessage(data));
  socket.addEventListener('close', ({ code }) => onClose(code));
  return socket;
}

function createChat(
  owner: string,
  kept: QueryClient,
  channel: BroadcastChannel,
  onSent: (entry: Unsent, sent: Sent) => void,
): Chat {
  const vault: Vault<Unsent> = {
    read: async () => (await readOutbox())?.filter(isMessage) ?? null,
    keep: async (entry) => {
      const kept = await keepInOutbox(entry);
      // Whoever closes the page has it sent all the same.
      if (kept && entry.problem === null && !navigator.onLine) void wakeSender();
      return kept;
    },
    drop: dropFromOutbox,
  };
  return new Chat({
    openOutbox: (take) =>
      new Outbox<Unsent, Sent>({
        owner,
        vault,
        alone,
        announce: () => channel.postMessage('changed'),
        send: sendUnsent,
        onSent: (entry, sent) => {
          take(entry, sent);
          const { conversationId, message } = sent;
          keepEvent(kept, { type: 'message', conversationId, message });
          onSent(entry, sent);
        },
      }),
    connect,
    awake: () => document.visibilityState === 'visible' && navigator.onLine,
    listMessages,
    readConversation: async (id, seq) => {
      await readConversation(id, seq);
      keepEvent(kept, { type: 'read', conversationId: id, by: 'me', seq });
    },
    getUnread,
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
    const channel = new BroadcastChannel(outboxChannel);
    const chat = createChat(owner, kept, channel, onSent);
    const look = () => chat.look();
    channel.onmessage = ({ data }) => {
      chat.outbox.reload();
      // The worker has sent one: what the server made of it, this page has not heard.
      if (data === 'sent') chat.look();
    };
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
