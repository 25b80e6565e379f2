import type { Conversation, Lang } from '@thulubazaar/contract';
import { nameOf } from '@thulubazaar/frontend/chat/name-of';
import { preview } from '@thulubazaar/frontend/chat/preview';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { ownApi } from '@/data/own-api.ts';
import { pageAt } from '@/data/page-at.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';
import { EmptyState } from '@/shell/empty-state.tsx';
import { MoreLink } from '@/shell/more-link.tsx';

/** One's conversations without scripts. */
export async function PlainList({ lang, cursor }: { lang: Lang; cursor: string | undefined }) {
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="py-3 text-2xl">{translate(lang)('chat.title')}</h1>
      {await conversations(lang, cursor)}
    </div>
  );
}

async function conversations(lang: Lang, cursor: string | undefined) {
  const t = translate(lang);
  const api = await ownApi();
  const { items, nextCursor } = await pageAt(cursor, (query) => api('GET /api/conversations', { query }));
  if (items.length === 0)
    return (
      <EmptyState icon="message-circle" title={t('chat.emptyTitle')}>
        <p className="text-muted">{t('chat.emptyText')}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className="panel overflow-hidden" aria-label={t('chat.list')}>
        {items.map((conversation) => (
          <Row key={conversation.id} lang={lang} conversation={conversation} />
        ))}
      </ul>
      <MoreLink
        href={nextCursor && `${pageHref(lang, '/messages/plain')}?cursor=${encodeURIComponent(nextCursor)}`}
        label={t('chat.more')}
      />
    </>
  );
}

function Row({ lang, conversation }: { lang: Lang; conversation: Conversation }) {
  const t = translate(lang);
  const { id, other, ad, last, lastAt, unread } = conversation;
  const line = last ? preview(last, lang, t) : '';
  return (
    <li>
      <a
        className="chat-row"
        href={pageHref(lang, `/messages/plain/${id}`)}
        data-unread={unread > 0 || undefined}
      >
        <span className="chat-row-name">
          <strong dir="auto">{nameOf(other, t)}</strong>
        </span>
        <time className="chat-row-time" dateTime={lastAt}>
          {relativeTime(lastAt, lang)}
        </time>
        <span className="chat-row-title" lang={textLang(ad.title)}>
          {ad.title}
        </span>
        <span className="chat-row-last" lang={textLang(line)}>
          {last?.mine ? t('chat.you', { text: line }) : line}
        </span>
        {unread > 0 ? <span className="chat-badge">{t('chat.unreadShort', { count: unread })}</span> : null}
      </a>
    </li>
  );
}
