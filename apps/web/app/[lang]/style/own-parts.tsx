'use client';

import type { Conversation, Message } from '@thulubazaar/contract';
import { Chat } from '@thulubazaar/frontend/chat/chat';
import type { Sent } from '@thulubazaar/frontend/chat/sent';
import type { Unsent } from '@thulubazaar/frontend/outbox/entries';
import { Outbox } from '@thulubazaar/frontend/outbox/outbox';
import { useState } from 'react';
import { KeptData } from '@/data/kept-data.tsx';
import { ChatContext } from '@/features/messages/chat-context.tsx';
import { Composer } from '@/features/messages/composer.tsx';
import { MessageItem } from '@/features/messages/message-item.tsx';
import { OfferDialog } from '@/features/messages/offer-dialog.tsx';
import { PhotoQueue } from '@/features/selling/photos/queue.ts';
import { PhotosField } from '@/features/selling/photos-field.tsx';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  conversation: Conversation;
  messages: Message[];
  photos: PhotoQueue['items'];
}

const nothing = () => {};
const never = () => new Promise<never>(nothing);

/** A chat that hears nothing and sends nothing. */
function stillChat(): Chat {
  return new Chat({
    openOutbox: (onSent) =>
      new Outbox<Unsent, Sent>({
        owner: '',
        vault: { read: async () => [], keep: async () => true, drop: async () => {} },
        alone: async () => {},
        announce: nothing,
        send: never,
        onSent,
      }),
    connect: () => ({ send: nothing, close: nothing }),
    awake: () => false,
    listMessages: never,
    readConversation: never,
    getUnread: never,
    onEvent: nothing,
    onStale: nothing,
    onSignedOut: nothing,
  });
}

/** What React runs on the pages of one's own: messages, the field for them, and photos under way. */
export function OwnParts({ conversation, messages, photos }: Props) {
  const { t } = useTexts();
  const [chat] = useState(stillChat);
  const [offering, setOffering] = useState(false);
  const [queue] = useState(() => Object.assign(new PhotoQueue({ held: true }), { items: photos }));
  return (
    <KeptData>
      <ChatContext value={chat}>
        <ol className="grid gap-1" aria-label={t('chat.title')}>
          {messages.map((message, at) => (
            <MessageItem
              key={message.seq}
              message={message}
              conversation={conversation}
              follows={messages[at - 1]?.mine === message.mine}
              status={at === messages.length - 1}
              say={nothing}
              onCounter={() => setOffering(true)}
            />
          ))}
        </ol>
        <Composer
          to={{ conversationId: conversation.id }}
          draft="style"
          ready="buyer"
          onOffer={() => setOffering(true)}
        />
        {offering ? (
          <OfferDialog
            kind="counter"
            asking={conversation.ad.price}
            onOffer={nothing}
            onClose={() => setOffering(false)}
          />
        ) : null}
        <PhotosField queue={queue} />
      </ChatContext>
    </KeptData>
  );
}
