'use client';

import { useQuery } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import type { Ad } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { useEffect } from 'react';
import { useMe } from '@/features/account/account-data.ts';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useChat } from './chat-context.tsx';
import { Composer } from './composer.tsx';
import { keepDraft } from './drafts.ts';
import { listingQuery, useConversations } from './messages-data.ts';
import { OwnLink } from './own-link.tsx';
import { TopicPrice } from './thread-head.tsx';
import { UnsentItem } from './unsent-item.tsx';
import type { Go } from './view.ts';

interface Props {
  listing: number | null;
  /** What was written before signing in, or chosen on the listing. */
  text: string;
  go: Go;
}

/** The first message to a seller. Where they have talked about the listing before, it goes on there. */
export function NewConversation({ listing, text, go }: Props) {
  const { t } = useTexts();
  const { data: ad, error, refetch } = useQuery({ ...listingQuery(listing ?? 0), enabled: listing !== null });
  const known = useKnown(listing, text, go);
  if (listing === null || error instanceof ApiError) {
    const gone = !(error instanceof ApiError) || error.status === 404 || error.status === 410;
    return (
      <div className="grid content-start gap-4 p-4" role="alert">
        <p className="note note-alert">{gone ? t('chat.noListing') : problemOf(error, t)}</p>
        {gone ? null : (
          <button type="button" className="btn btn-primary" onClick={() => refetch()}>
            {t('form.retry')}
          </button>
        )}
      </div>
    );
  }
  if (!ad || known) return <Loading />;
  return <FirstMessage ad={ad} text={text} go={go} />;
}

/** Leads on to the conversation about a listing, if there is one already. True until that is known. */
function useKnown(listing: number | null, text: string, go: Go): boolean {
  const { lang } = useTexts();
  const { items, problem } = useConversations(false);
  const found = items?.find(({ ad, role }) => ad.id === listing && role === 'buyer')?.id;
  useEffect(() => {
    if (!found) return;
    if (text) keepDraft(found, text);
    go(`/${lang}/messages/${found}`, 'replace');
  }, [found, text, lang, go]);
  // One further down the list is found by the API, when the message is sent.
  return found !== undefined || (items === null && !problem);
}

function FirstMessage({ ad, text, go }: { ad: Ad; text: string; go: Go }) {
  const { lang, t } = useTexts();
  const me = useMe();
  const { outbox } = useChat();
  const photo = ad.photos[0];
  useEffect(() => {
    // From here on it is the draft: a reload must not bring back what has been changed.
    if (text) go(`/${lang}/messages/new?listing=${ad.id}`, 'replace');
  }, [text, ad.id, lang, go]);
  const waiting = outbox.entries.filter(({ to }) => 'adId' in to && to.adId === ad.id);
  return (
    <>
      <header className="chat-head">
        <div className="chat-head-who">
          <OwnLink className="chat-back" href={`/${lang}/messages`} go={go} aria-label={t('chat.back')}>
            <Icon name="arrow-left" />
          </OwnLink>
          <h2 className="chat-name" dir="auto">
            {ad.seller.name}
          </h2>
        </div>
        <a className="chat-head-about" href={encodeURI(`/${lang}${ad.path}`)}>
          <span className="chat-head-photo">
            {photo ? (
              // biome-ignore lint/performance/noImgElement: one of the API's own variants
              <img src={photoUrl(photo, 320)} alt="" width={40} height={40} />
            ) : (
              <Icon name="image" />
            )}
          </span>
          <span className="chat-head-title" lang={textLang(ad.title)}>
            {ad.title}
          </span>
          <span className="chat-head-price">
            <TopicPrice {...ad} />
          </span>
        </a>
      </header>
      <div className="chat-scroll-frame">
        <div className="chat-start">
          {ad.seller.handle === me.handle ? (
            <p className="note">{t('chat.own')}</p>
          ) : (
            <p className="note">{t('chat.startHint', { name: ad.seller.name })}</p>
          )}
          <ol className="chat-day-messages">
            {waiting.map((entry) => (
              <UnsentItem key={entry.clientId} entry={entry} />
            ))}
          </ol>
        </div>
      </div>
      {ad.seller.handle === me.handle ? null : (
        <Composer draft={`new-${ad.id}`} to={{ adId: ad.id }} text={text} ready="buyer" />
      )}
    </>
  );
}
