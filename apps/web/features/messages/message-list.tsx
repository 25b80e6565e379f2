'use client';

import type { Conversation, Message } from '@thulubazaar/contract';
import type { Opened } from '@thulubazaar/frontend/chat/chat';
import { byDay, shownMessages } from '@thulubazaar/frontend/chat/thread';
import { formatBothDates, nepalDay } from '@thulubazaar/nepal/calendar';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { ToastMessage } from '@/forms/toast.tsx';
import { type Texts, useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useChat } from './chat-context.tsx';
import { MessageItem } from './message-item.tsx';
import { Tip } from './safety-note.tsx';
import { UnsentItem } from './unsent-item.tsx';

const nearEnd = 80;

function dayName(day: string, { lang, t }: Texts): string {
  const now = Date.now();
  if (day === nepalDay(new Date(now))) return t('chat.today');
  if (day === nepalDay(new Date(now - 86_400_000))) return t('chat.yesterday');
  const noon = new Date(`${day}T06:15:00Z`);
  return formatBothDates(noon, lang);
}

interface Props {
  conversation: Conversation;
  opened: Opened;
  say(message: ToastMessage): void;
  onCounter(): void;
}

/** What was said, by day, the newest at the end and in sight; what is on its way comes last. */
export function MessageList({ conversation, opened, say, onCounter }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const chat = useChat();
  const scroller = useRef<HTMLElement>(null);
  const { id, other } = conversation;
  const shown = shownMessages(opened.thread);
  const unsent = chat.unsent(id);
  const { away, fresh, look, toEnd } = useEnd(scroller, shown.at(-1));
  const end = unsent.length > 0 ? undefined : shown.at(-1)?.seq;

  // One's own is always seen.
  const sent = unsent.length;
  useEffect(() => {
    if (sent > 0) scroller.current?.scrollTo({ top: 0 });
  }, [sent]);

  return (
    <div className="chat-scroll-frame">
      <section
        ref={scroller}
        className="chat-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
        tabIndex={0}
        aria-label={t('chat.with', { name: other.name })}
        aria-busy={opened.state === 'loading'}
        onScroll={look}
      >
        <div className="chat-messages">
          {opened.thread.more ? (
            <p className="text-center">
              <button
                type="button"
                className="btn btn-quiet"
                aria-disabled={opened.loadingEarlier}
                onClick={() => chat.earlier(id)}
              >
                {t('chat.earlier')}
              </button>
            </p>
          ) : null}
          {conversation.tip ? <Tip /> : null}
          {byDay(shown, ({ sentAt }) => nepalDay(new Date(sentAt))).map(({ day, items }) => (
            <section key={day} aria-label={dayName(day, texts)}>
              <h3 className="chat-day">
                <span>{dayName(day, texts)}</span>
              </h3>
              <ol className="chat-day-messages">
                {items.map((message, index) => (
                  <MessageItem
                    key={message.seq}
                    message={message}
                    conversation={conversation}
                    follows={items[index - 1]?.mine === message.mine}
                    status={message.seq === end}
                    say={say}
                    onCounter={onCounter}
                  />
                ))}
              </ol>
            </section>
          ))}
          {unsent.length > 0 ? (
            <ol className="chat-day-messages">
              {unsent.map((entry) => (
                <UnsentItem key={entry.clientId} entry={entry} />
              ))}
            </ol>
          ) : null}
        </div>
      </section>
      {away ? (
        <button type="button" className="chat-to-end" onClick={toEnd} aria-label={t('chat.toEnd')}>
          {fresh ? t('chat.newBelow') : null}
          <Icon name="arrow-down" />
        </button>
      ) : null}
      <Arrivals name={other.name} opened={opened} last={shown.at(-1)} />
    </div>
  );
}

/** Whether the end is in sight, and whether something has come there meanwhile. The list is laid out from its end: 0 is there. */
function useEnd(scroller: RefObject<HTMLElement | null>, last: Message | undefined) {
  const [away, setAway] = useState(false);
  const [seen, setSeen] = useState(last?.seq ?? 0);
  const newest = last?.seq ?? 0;
  useEffect(() => {
    if (!away) setSeen(newest);
  }, [away, newest]);
  return {
    away,
    fresh: away && newest > seen && last?.mine === false,
    look: () => setAway(Math.abs(scroller.current?.scrollTop ?? 0) > nearEnd),
    toEnd: () => scroller.current?.scrollTo({ top: 0 }),
  };
}

/** What arrives while one is here, for screen readers; not what was there before. */
function Arrivals({ name, opened, last }: { name: string; opened: Opened; last: Message | undefined }) {
  const { t } = useTexts();
  const [from, setFrom] = useState<number | null>(null);
  const newest = last?.seq ?? 0;
  const { state } = opened;
  useEffect(() => {
    if (state === 'ready') setFrom((known) => known ?? newest);
  }, [state, newest]);
  const arrived = from !== null && newest > from && last && !last.mine && !last.deleted;
  return (
    <p className="sr-only" role="status">
      {arrived ? t('chat.arrived', { name, text: last.text || t(`chat.${spoken(last)}`) }) : ''}
    </p>
  );
}

function spoken({ kind }: Message): 'photo' | 'offer' {
  return kind === 'photo' ? 'photo' : 'offer';
}
