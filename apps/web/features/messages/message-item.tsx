'use client';

import { useMutation } from '@tanstack/react-query';
import type { Conversation, Message } from '@thulubazaar/contract';
import { deletableSeconds } from '@thulubazaar/contract/limits';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { clockTime } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { Choice, Sheet } from '@/forms/sheet.tsx';
import { FormProblem } from '@/forms/submit-button.tsx';
import type { ToastMessage } from '@/forms/toast.tsx';
import { problemIn } from '@/forms/use-submit.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useChat } from './chat-context.tsx';
import { deleteMessage } from './conversations.ts';
import { MessageText } from './message-text.tsx';
import { OfferCard } from './offer-card.tsx';
import { PhotoMessage } from './photo-message.tsx';
import { Warning } from './safety-note.tsx';

interface Props {
  message: Message;
  conversation: Conversation;
  /** The one before is of the same person. */
  follows: boolean;
  /** Nothing comes after it: if it is one's own, says what became of it. */
  status: boolean;
  say(message: ToastMessage): void;
  onCounter(): void;
}

/** One message: who, what, when; and what became of it. */
export function MessageItem({ message, conversation, follows, status, say, onCounter }: Props) {
  const { lang, t } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const { mine, deleted, sentAt, seq, warning } = message;
  const read = seq <= conversation.otherReadSeq;
  return (
    <li
      className="chat-item"
      data-mine={mine || undefined}
      data-follows={follows || undefined}
      data-seq={seq}
    >
      <div className="chat-line">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way for the finger; the button beside it is for all */}
        <div
          className="chat-bubble"
          data-kind={deleted ? 'deleted' : message.kind}
          onContextMenu={(event) => {
            // A long press; a mouse keeps the browser's own menu.
            if (!mine || deleted || (event.nativeEvent as PointerEvent).pointerType === 'mouse') return;
            event.preventDefault();
            setChoosing(true);
          }}
        >
          <span className="sr-only">{mine ? t('chat.mine') : nameOf(conversation.other, t)}: </span>
          <Content message={message} conversation={conversation} onCounter={onCounter} />
          <span className="chat-time">
            <time dateTime={sentAt}>{clockTime(new Date(sentAt), lang)}</time>
            {mine && !deleted ? <Icon name={read ? 'check-check' : 'check'} /> : null}
          </span>
        </div>
        {mine && !deleted ? (
          <button
            type="button"
            className="chat-more"
            aria-haspopup="dialog"
            aria-label={t('chat.messageActions')}
            onClick={() => setChoosing(true)}
          >
            <Icon name="ellipsis-vertical" />
          </button>
        ) : null}
      </div>
      {mine && !deleted && status ? (
        <p className="chat-status" data-read={read || undefined}>
          {t(read ? 'chat.read' : 'chat.sent')}
        </p>
      ) : null}
      {warning.length > 0 && !deleted ? <Warning reasons={warning} /> : null}
      {choosing ? (
        <MessageMenu
          message={message}
          conversation={conversation.id}
          say={say}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </li>
  );
}

function Content({
  message,
  conversation,
  onCounter,
}: Pick<Props, 'message' | 'conversation' | 'onCounter'>) {
  const { t } = useTexts();
  if (message.deleted) return <em>{t('chat.deleted')}</em>;
  if (message.kind === 'offer')
    return <OfferCard message={message} conversation={conversation} onCounter={onCounter} />;
  if (message.kind === 'photo')
    return <PhotoMessage message={message} name={nameOf(conversation.other, t)} />;
  return (
    <p className="chat-text" dir="auto" lang={textLang(message.text)}>
      <MessageText text={message.text} links={conversation.links} />
    </p>
  );
}

interface MenuProps {
  message: Message;
  conversation: string;
  say(message: ToastMessage): void;
  onClose(): void;
}

function MessageMenu({ message, conversation, say, onClose }: MenuProps) {
  const { t } = useTexts();
  const chat = useChat();
  const { seq, text, sentAt } = message;
  const { mutate, error } = useMutation({
    mutationFn: () => deleteMessage(conversation, seq),
    onSuccess: () => {
      chat.deleted(conversation, seq);
      onClose();
    },
  });
  const deletable = Date.now() - Date.parse(sentAt) < deletableSeconds * 1000;
  return (
    <Sheet title={t('chat.messageActions')} onClose={onClose}>
      <FormProblem>{error ? problemIn(error, t) : ''}</FormProblem>
      {text ? (
        <Choice
          icon="copy"
          onChoose={async () => {
            await navigator.clipboard.writeText(text);
            say({ text: t('chat.copied') });
            onClose();
          }}
        >
          {t('chat.copy')}
        </Choice>
      ) : null}
      <Choice icon="trash-2" danger={deletable} hint={t('chat.deleteHint')} onChoose={() => mutate()}>
        {t('chat.delete')}
      </Choice>
    </Sheet>
  );
}
