'use client';

import type { Conversation } from '@thulubazaar/contract';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { preview } from '@thulubazaar/frontend/chat/preview';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { OwnLink } from './own-link.tsx';
import type { Go } from './view.ts';

interface Props {
  conversation: Conversation;
  current: boolean;
  go: Go;
}

/** A conversation in the list: about what, with whom, what was said last. */
export function ConversationRow({ conversation, current, go }: Props) {
  const { lang, t } = useTexts();
  const { id, ad, other, last, lastAt, unread, muted } = conversation;
  const line = last ? preview(last, lang, t) : '';
  return (
    <li>
      <OwnLink
        className="chat-row"
        href={`/${lang}/messages/${id}`}
        go={go}
        aria-current={current ? 'page' : undefined}
        data-unread={unread > 0 || undefined}
      >
        <span className="chat-row-photo">
          {ad.photo ? (
            // biome-ignore lint/performance/noImgElement: one of the API's own variants
            <img
              src={photoUrl(ad.photo, 320)}
              alt=""
              loading="lazy"
              decoding="async"
              width={56}
              height={56}
            />
          ) : (
            <Icon name="image" />
          )}
        </span>
        <span className="chat-row-name">
          <strong dir="auto">{nameOf(other, t)}</strong>
          {muted ? (
            <>
              <Icon name="bell-off" />
              <span className="sr-only">{t('chat.muted')}</span>
            </>
          ) : null}
        </span>
        <time className="chat-row-time" dateTime={lastAt}>
          {relativeTime(new Date(lastAt), new Date(), lang)}
        </time>
        <span className="chat-row-title" lang={textLang(ad.title)}>
          {ad.title}
        </span>
        <span className="chat-row-last" lang={textLang(line)}>
          {last?.mine ? t('chat.you', { text: line }) : line}
        </span>
        {unread > 0 ? (
          <span className="chat-badge">
            <span aria-hidden="true">{t('chat.unreadShort', { count: unread })}</span>
            <span className="sr-only">{t('chat.unread', { count: unread })}</span>
          </span>
        ) : null}
      </OwnLink>
    </li>
  );
}
